/**
 * Who is here, by side: a ring for those who have not had a turn yet, filled for those who have, and hands. Who sits
 * before one device in a classroom stands there together.
 */
import { Presentation } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { can } from '@silta/shared/access';
import { belongingOf } from '@silta/shared/belonging';
import type { MemberId } from '@silta/shared/ids';
import type { Member } from '@silta/shared/members/records';
import type { Classroom } from '@silta/shared/sessions/classrooms';
import type { Seat } from '@silta/shared/sessions/liveRecords';
import { SideCode } from '../../members/SideCode.tsx';
import type { ShownSide } from '../../members/useSides.ts';
import { useRecords } from '../../realtime/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import { ClassroomDropped, ClassroomHere } from './ClassroomHere.tsx';
import { HandsUp } from './HandsUp.tsx';
import { PersonHere } from './PersonHere.tsx';
import { useHeld } from './roomContext.ts';
import { usePresent } from './usePresent.ts';
import type { Present } from './usePresent.ts';

const ClassroomDialog = lazy(() =>
  import('./ClassroomDialog.tsx').then((m) => ({ default: m.ClassroomDialog })),
);

type Seats = ReadonlyMap<MemberId, Seat>;

export function People() {
  const { t, people, sides, session, viewer, isOpen } = useHeld();
  const present = usePresent();
  const seats = useRecords(session.id, 'seat');
  const [asked, setAsked] = useState<Classroom | 'new' | null>(null);
  const seatOf: Seats = new Map(seats.map((seat) => [seat.memberId, seat]));
  const count = people.filter(({ id }) => present.isHere(id)).length;
  const mayOpen = isOpen && can(viewer, 'classroom.open', { sideId: viewer.sideId, ownerId: null });
  return (
    <section className="room-people-part" aria-labelledby="room-people" tabIndex={0}>
      <div className="room-h">
        <h2 id="room-people">{t('live.people.title')}</h2>
        <span className="meta num">{t('live.people.here', { here: count, count: people.length })}</span>
      </div>
      <div className="room-people">
        <OwnClassroom present={present} />
        {sides.all.map((side) => (
          <OfSide
            key={side.id}
            side={side}
            people={people.filter(({ sideId }) => sideId === side.id)}
            present={present}
            seats={seatOf}
            onChange={isOpen ? setAsked : undefined}
          />
        ))}
        <HandsUp seats={seats} />
        {mayOpen && (
          <Button size="s" icon={Presentation} onClick={() => setAsked('new')}>
            {t('classroom.start')}
          </Button>
        )}
      </div>
      {asked && (
        <Suspense>
          <ClassroomDialog
            classroom={asked === 'new' ? null : asked}
            sitting={
              asked === 'new'
                ? []
                : seats.flatMap((seat) => (seat.classroomId === asked.id ? seat.memberId : []))
            }
            onClose={() => setAsked(null)}
          />
        </Suspense>
      )}
    </section>
  );
}

/** Whoever sits in a classroom need not wonder whether they count. */
function OwnClassroom({ present }: { present: Present }) {
  const { t, viewer } = useHeld();
  const own = viewer.memberId && present.classroomOf(viewer.memberId);
  return own ? <p className="meta">{t('classroom.own', { name: own.name })}</p> : null;
}

type SideProps = {
  side: ShownSide;
  people: readonly Member[];
  present: Present;
  seats: Seats;
  onChange: ((classroom: Classroom) => void) | undefined;
};

function OfSide({ side, people, present, seats, onChange }: SideProps) {
  const { t, locale, viewer } = useHeld();
  if (people.length === 0) return null;
  const sorted = [...people].sort((a, b) => a.name.localeCompare(b.name, locale));
  const had = people.filter(({ id }) => Boolean(seats.get(id)?.turnAt)).length;
  const faces = (some: readonly Member[]) => (
    <ul>
      {some.map((person) => (
        <PersonHere
          key={person.id}
          person={person}
          side={side}
          seat={seats.get(person.id)}
          isHere={present.isHere(person.id)}
        />
      ))}
    </ul>
  );
  const apart = sorted.filter(({ id }) => present.classroomOf(id) === null);
  const ofSide = (classrooms: readonly Classroom[]) => classrooms.filter(({ sideId }) => sideId === side.id);
  const changing = (classroom: Classroom) =>
    onChange && can(viewer, 'classroom.change', belongingOf('classroom', classroom))
      ? () => onChange(classroom)
      : undefined;
  return (
    <div>
      <h3>
        <SideCode side={side} /> <span className="break">{side.place}</span>
        <span className="push num">{t('live.people.turns', { had, count: people.length })}</span>
      </h3>
      {apart.length > 0 && faces(apart)}
      {ofSide(present.classrooms).map((classroom) => {
        const inside = sorted.filter(({ id }) => present.classroomOf(id)?.id === classroom.id);
        return (
          <ClassroomHere
            key={classroom.id}
            classroom={classroom}
            people={inside}
            onChange={changing(classroom)}
          >
            {faces(inside)}
          </ClassroomHere>
        );
      })}
      {ofSide(present.dropped).map((classroom) => {
        const onPress = changing(classroom);
        return onPress && <ClassroomDropped key={classroom.id} classroom={classroom} onChange={onPress} />;
      })}
    </div>
  );
}
