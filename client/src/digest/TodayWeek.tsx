/** The week in a few lines: what last week brought, and what is to come until Sunday. */
import { useTranslation } from 'react-i18next';
import type { RoomId } from '@silta/shared/ids';
import type { Session } from '@silta/shared/sessions/records';
import type { Task } from '@silta/shared/tasks/records';
import type { Viewer } from '@silta/shared/viewer';
import { useTasksRoom } from '../members/useTasksRoom.ts';
import type { TasksRoom } from '../members/useTasksRoom.ts';
import { paths } from '../paths.ts';
import { useRecords } from '../realtime/hooks.ts';
import { Link } from '../ui/router.tsx';
import { clockTime, weekDay } from '../ui/time.ts';
import { useNow } from '../ui/useNow.ts';
import { lastWeek, thisWeek, weekOf } from '@silta/shared/digest/weekDigest';
import type { LastWeek } from '@silta/shared/digest/weekDigest';
import './digest.css';

export function TodayWeek({ partnershipId }: { partnershipId: RoomId }) {
  const room = useTasksRoom(partnershipId);
  return room.viewer && <Week of={room} viewer={room.viewer} partnershipId={partnershipId} />;
}

/** More would be a calendar. */
const shown = 4;

type WeekProps = { of: TasksRoom; viewer: Viewer; partnershipId: RoomId };

function Week({ of, viewer, partnershipId }: WeekProps) {
  const { t } = useTranslation('digest');
  const sessions = useRecords(partnershipId, 'session');
  const items = useRecords(partnershipId, 'checklistItem');
  const now = useNow(60_000);
  const { roomId, sides, zone } = of;
  const tasks = useRecords(roomId, 'task');
  const works = useRecords(roomId, 'work');
  const known = { viewer, sessions, tasks, works, items, sideIds: sides.all.map(({ id }) => id) };
  const before = lastWeek(known, now, weekOf(now, zone, -1));
  const { sessions: coming, due } = thisWeek(known, now, weekOf(now, zone));
  const isQuiet = coming.length + due.length === 0;
  if (isQuiet && Object.values(before).every((count) => count === 0)) return null;
  const lines = [
    ...coming.map((session) => ({ id: session.id, at: session.startsAt, session, task: null })),
    ...due.map((task) => ({ id: task.id, at: task.dueAt ?? '', session: null, task })),
  ].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  const left = lines.length - shown;
  return (
    <section className="sec digest" aria-labelledby="today-week">
      <div className="sec-h">
        <h2 id="today-week" className="h-s">
          {t('title')}
        </h2>
      </div>
      {isQuiet && <p className="ui ink2">{t('quiet')}</p>}
      <ul>
        {lines.slice(0, shown).map(({ id, session, task }) => (
          <Line key={id} of={of} partnershipId={partnershipId} session={session} task={task} />
        ))}
      </ul>
      {left > 0 && <p className="meta">{t('more', { count: left })}</p>}
      <Before week={before} />
    </section>
  );
}

type LineProps = { of: TasksRoom; partnershipId: RoomId; session: Session | null; task: Task | null };

function Line({ of: { locale, zone }, partnershipId, session, task }: LineProps) {
  const { t } = useTranslation('digest');
  const at = session?.startsAt ?? task?.dueAt ?? '';
  return (
    <li>
      <time className="meta" dateTime={at}>
        {weekDay(at, locale, zone)}, {clockTime(at, locale, zone)}
      </time>
      {session && (
        <Link className="break" to={paths.session(partnershipId, session.id)}>
          {session.topic}
        </Link>
      )}
      {task && (
        <Link className="break" to={paths.tasks(partnershipId)}>
          {t('due', { task: task.title })}
        </Link>
      )}
    </li>
  );
}

function Before({ week }: { week: LastWeek }) {
  const { t } = useTranslation('digest');
  const said = (['held', 'handedIn', 'accepted', 'closed'] as const)
    .filter((what) => week[what] > 0)
    .map((what) => t(what, { count: week[what] }));
  if (said.length === 0) return null;
  return (
    <p className="meta">
      {t('last')} {said.join(' · ')}
    </p>
  );
}
