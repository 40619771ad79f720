/** For managers: how much of what each side has to do is done, without what was handed in. */
import { paths } from '../paths.ts';
import { SideCode } from '../members/SideCode.tsx';
import { Link } from '../ui/router.tsx';
import { useNow } from '../ui/useNow.ts';
import { progressOf } from './stuck.ts';
import type { Tasks } from './useTasks.ts';

export function TodayProgress({ tasks }: { tasks: Tasks }) {
  const { t, sides, partnershipId } = tasks;
  const now = useNow(60_000);
  const rows = sides.all
    .map((side) => ({ side, ...progressOf(tasks, side.id, now) }))
    .filter(({ all }) => all > 0);
  if (rows.length === 0) return null;
  return (
    <section className="sec" aria-labelledby="today-progress">
      <div className="sec-h">
        <h2 id="today-progress">{t('title')}</h2>
        <Link to={paths.tasks(partnershipId)}>{t('today.all')}</Link>
      </div>
      <ul className="rows">
        {rows.map(({ side, all, done, late }) => (
          <li key={side.id}>
            <SideCode side={side} />
            <span className="grow">
              {t('today.done', { done, all })}
              {late > 0 && <small>{t('late', { count: late })}</small>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
