/** For those who look after a class: who has asked for help or is late, and the way to each. */
import { LifeBuoy } from 'lucide-react';
import { paths } from '../paths.ts';
import { Avatar } from '../members/Avatar.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Link } from '../ui/router.tsx';
import { useNow } from '../ui/useNow.ts';
import { stuckOf } from './stuck.ts';
import type { Stuck } from './stuck.ts';
import type { Tasks } from './useTasks.ts';

const shownAtOnce = 5;

export function TodayStuck({ tasks }: { tasks: Tasks }) {
  const { t } = tasks;
  const all = stuckOf(tasks, useNow(60_000));
  if (all.length === 0) return null;
  const more = all.length - shownAtOnce;
  return (
    <section className="sec" aria-labelledby="today-stuck">
      <div className="sec-h">
        <h2 id="today-stuck">{t('today.stuck')}</h2>
        {more > 0 && <span className="meta">{t('today.more', { count: more })}</span>}
      </div>
      <ul className="rows">
        {all.slice(0, shownAtOnce).map((stuck) => (
          <Row key={stuck.learner.id} tasks={tasks} stuck={stuck} />
        ))}
      </ul>
    </section>
  );
}

function Row({ tasks: { t, sides, partnershipId }, stuck }: { tasks: Tasks; stuck: Stuck }) {
  const { learner, help, late } = stuck;
  const side = sides.of(learner.sideId);
  const [first] = [...help, ...late];
  if (!first) return null;
  return (
    <li>
      {side && <Avatar side={side} name={learner.name} />}
      <span className="grow">
        <Link to={paths.work(partnershipId, first.id, learner.id)}>{learner.name}</Link>
        <small>
          {help.length > 0 && (
            <b className="row">
              <Icon of={LifeBuoy} size="s" />
              {t('today.help', { task: first.title })}
            </b>
          )}
          {late.length > 0 && <span>{t('today.late', { count: late.length })}</span>}
        </small>
      </span>
    </li>
  );
}
