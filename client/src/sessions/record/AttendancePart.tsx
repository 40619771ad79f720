/** Who was there and how long, side by side. Staff correct it for their own side, and that they did stands there. */
import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { belongingOf } from '@silta/shared/belonging';
import { can } from '@silta/shared/access';
import type { Member } from '@silta/shared/members/records';
import { attendanceIdOf } from '@silta/shared/sessions/afterCommands';
import { minutesOf } from '@silta/shared/sessions/afterRecords';
import type { Attendance } from '@silta/shared/sessions/afterRecords';
import { wasIn } from '@silta/shared/sessions/classrooms';
import type { Classroom } from '@silta/shared/sessions/classrooms';
import { SideCode } from '../../members/SideCode.tsx';
import type { ShownSide } from '../../members/useSides.ts';
import { useRecords } from '../../realtime/hooks.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { clockTime } from '../../ui/time.ts';
import { useHeld } from '../room/roomContext.ts';
import { CorrectDialog } from './CorrectDialog.tsx';
import { useRemains } from './useRemains.ts';

export function AttendancePart() {
  const { t, sides, people, session, locale } = useHeld();
  const { attendances } = useRemains();
  const classrooms = useRecords(session.id, 'classroom');
  const seats = useRecords(session.id, 'seat');
  const [correcting, setCorrecting] = useState<Member | null>(null);
  const known = (member: Member) =>
    attendances.find(({ id }) => id === attendanceIdOf(session.id, member.id)) ?? null;
  const classroomOf = (member: Member) => {
    const seat = seats.find(({ memberId }) => memberId === member.id);
    const id = wasIn(known(member), seat);
    return classrooms.find((classroom) => classroom.id === id) ?? null;
  };
  return (
    <section className="sec" aria-labelledby="record-attendance">
      <div className="sec-h">
        <h2 className="h-s" id="record-attendance">
          {t('record.attendance')}
        </h2>
      </div>
      {sides.ownFirst.map((side) => (
        <OfSide
          key={side.id}
          side={side}
          rows={people
            .filter(({ sideId }) => sideId === side.id)
            .sort((a, b) => a.name.localeCompare(b.name, locale))
            .map((member) => ({ member, attendance: known(member), classroom: classroomOf(member) }))}
          onCorrect={setCorrecting}
        />
      ))}
      {correcting && (
        <CorrectDialog
          member={correcting}
          attendance={known(correcting)}
          onClose={() => setCorrecting(null)}
        />
      )}
    </section>
  );
}

/** The last minute in which somebody was seen counts to its end. */
const endOfMinute = (until: string) => Date.parse(until) + 60_000;

interface Row {
  member: Member;
  attendance: Attendance | null;
  /** Before whose device they sat. */
  classroom: Classroom | null;
}

type SideProps = { side: ShownSide; rows: readonly Row[]; onCorrect: (member: Member) => void };

function OfSide({ side, rows, onCorrect }: SideProps) {
  const { t } = useHeld();
  const count = rows.filter(({ attendance }) => attendance && minutesOf(attendance) > 0).length;
  return (
    <>
      <h3 className="record-side">
        <SideCode side={side} /> {t('record.there', { count, all: rows.length })}
      </h3>
      <ul className="rows record-people">
        {rows.map((row) => (
          <Person key={row.member.id} row={row} side={side} onCorrect={onCorrect} />
        ))}
      </ul>
    </>
  );
}

function Person({
  row: { member, attendance, classroom },
  side,
  onCorrect,
}: { row: Row } & Omit<SideProps, 'rows'>) {
  const { t, viewer, locale, sides } = useHeld();
  const mayCorrect = can(viewer, 'attendance.correct', belongingOf('member', member));
  const minutes = attendance ? minutesOf(attendance) : 0;
  const clock = (at: string | number) => clockTime(at, locale, side.timeZone);
  return (
    <li>
      <span className="grow break">
        {member.name}
        {attendance?.from && attendance.until && (
          <small>
            {clock(attendance.from)}–{clock(endOfMinute(attendance.until))}
          </small>
        )}
        {classroom && minutes > 0 && <small>{t('record.inClassroom', { name: classroom.name })}</small>}
        {attendance?.corrected && (
          <small>
            {t('record.correctedBy', { name: sides.member(attendance.corrected.by)?.name ?? side.place })}
          </small>
        )}
      </span>
      <span className="num">{minutes > 0 ? t('minutes', { count: minutes }) : t('record.notThere')}</span>
      {mayCorrect && (
        <IconButton
          className="no-print"
          icon={Pencil}
          size="s"
          label={t('record.correct', { name: member.name })}
          onClick={() => onCorrect(member)}
        />
      )}
    </li>
  );
}
