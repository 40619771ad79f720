/** What there is to do on the way, in its order; tutors of both sides put it in order. */
import { ArrowDown, ArrowUp } from 'lucide-react';
import type { Member } from '@silta/shared/members/records';
import { activitiesOf } from '@silta/shared/pathways/activities';
import type { Activity } from '@silta/shared/pathways/activities';
import { paths } from '../paths.ts';
import { announce } from '../ui/announcements.ts';
import { Chip } from '../ui/Chip.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Link } from '../ui/router.tsx';
import { monthDay, weekDay } from '../ui/time.ts';
import type { Pathways } from './usePathways.ts';

type Props = { of: Pathways; learner: Member };

export function Activities({ of, learner }: Props) {
  const { t, mayLead, pathwayOf, send } = of;
  const all = activitiesOf({ ...of, pathway: pathwayOf(learner) }, learner);

  function move(from: number, to: number) {
    const taskIds = all.map(({ task }) => task.id);
    const [moved] = taskIds.splice(from, 1);
    if (!moved) return;
    taskIds.splice(to, 0, moved);
    send('pathway.order', { memberId: learner.id, was: pathwayOf(learner).version, taskIds });
    announce(t('activities.moved', { place: to + 1, all: all.length }), 'assertive');
  }

  return (
    <section className="sec" aria-labelledby="pathway-activities">
      <div className="sec-h">
        <h2 id="pathway-activities">{t('activities.title')}</h2>
      </div>
      <p className="ui ink2 no-print">{t('activities.about')}</p>
      {all.length === 0 && <p className="ui ink2">{t('activities.none')}</p>}
      <ol className="rows pathway-tasks">
        {all.map((activity, at) => (
          <li key={activity.task.id}>
            <Row of={of} learner={learner} activity={activity} />
            {mayLead && (
              <span className="row nowrap no-print">
                <IconButton
                  icon={ArrowUp}
                  size="s"
                  label={t('activities.up', { task: activity.task.title })}
                  aria-disabled={at === 0}
                  onClick={() => at > 0 && move(at, at - 1)}
                />
                <IconButton
                  icon={ArrowDown}
                  size="s"
                  label={t('activities.down', { task: activity.task.title })}
                  aria-disabled={at === all.length - 1}
                  onClick={() => at < all.length - 1 && move(at, at + 1)}
                />
              </span>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Row({ of, learner, activity }: Props & { activity: Activity }) {
  const { t, viewer, partnershipId, sides, locale, zone } = of;
  const { task, state, accepted, confirmed } = activity;
  const said = (what: 'accepted' | 'confirmed', step: Activity['accepted']) =>
    step &&
    t(`activities.${what}`, {
      name: sides.member(step.by)?.name ?? '–',
      day: monthDay(step.at, locale, zone),
    });
  const notes = [
    task.skill,
    task.dueAt === null ? null : t('activities.due', { day: weekDay(task.dueAt, locale, zone) }),
    said('accepted', accepted),
    said('confirmed', confirmed),
  ].filter((note): note is string => note !== null && note !== '');
  const to =
    viewer.role === 'learner'
      ? paths.task(partnershipId, task.id)
      : paths.work(partnershipId, task.id, learner.id);
  return (
    <>
      <span className="grow break">
        <Link to={to}>{task.title}</Link>
        <small>{notes.join(' · ')}</small>
      </span>
      <Chip kind={state === 'accepted' || state === 'confirmed' ? 'ok' : 'plain'}>{t(`state.${state}`)}</Chip>
    </>
  );
}
