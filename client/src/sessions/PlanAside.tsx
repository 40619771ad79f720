/** Beside the agenda: who has no role yet, how many have one on each side, one's own wish, the call and the back-up plan. */
import { CircleCheck, Lightbulb, TriangleAlert } from 'lucide-react';
import { Suspense, lazy } from 'react';
import { can } from '@silta/shared/access';
import { Avatar } from '../members/Avatar.tsx';
import { SideCode } from '../members/SideCode.tsx';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { CallCard } from './CallCard.tsx';
import { usePlan } from './planContext.ts';
import { partName } from './sessionNames.ts';

const PlanVisit = lazy(() => import('./visit/PlanVisit.tsx').then((m) => ({ default: m.PlanVisit })));

/** So many are named; the others are counted. */
const namedAtMost = 8;

export function PlanAside() {
  const { t, session, isOver, without } = usePlan();
  return (
    <aside className="aside" aria-label={t('aside.label')}>
      {!isOver && without.length > 0 && <WithoutRole />}
      <RoleForEveryone />
      {session.kind === 'visit' && (
        <Suspense>
          <PlanVisit />
        </Suspense>
      )}
      <OwnWish />
      <About />
      <CallCard />
    </aside>
  );
}

function WithoutRole() {
  const { t, sides, parts, without, mayPlan, ask } = usePlan();
  const open = parts.filter(({ memberId }) => memberId === null);
  return (
    <section className="gap" aria-labelledby="without-role">
      <h2 id="without-role">
        <Icon of={TriangleAlert} />
        {t('without.title', { count: without.length })}
      </h2>
      <ul>
        {without.slice(0, namedAtMost).map((member) => {
          const side = sides.of(member.sideId);
          return (
            side && (
              <li key={member.id}>
                <Avatar side={side} name={member.name} />
                <span className="break grow">
                  <b className="strong">{member.name}</b> <SideCode side={side} quiet />
                </span>
                {mayPlan && (
                  <Button size="s" onClick={() => ask({ what: 'part', id: null, memberId: member.id })}>
                    {t('without.give')}
                    <VisuallyHidden> {t('without.to', { name: member.name })}</VisuallyHidden>
                  </Button>
                )}
              </li>
            )
          );
        })}
      </ul>
      {without.length > namedAtMost && (
        <p className="ui">{t('without.others', { count: without.length - namedAtMost })}</p>
      )}
      {open.length > 0 && (
        <p className="ui">{t('without.open', { roles: open.map((part) => partName(t, part)).join(', ') })}</p>
      )}
      {mayPlan && (
        <p className="gap-go">
          <Button size="s" icon={Lightbulb} onClick={() => ask({ what: 'suggest' })}>
            {t('suggest.open')}
          </Button>
        </p>
      )}
    </section>
  );
}

function RoleForEveryone() {
  const { t, sides, needing, without } = usePlan();
  if (needing.length === 0) return null;
  const lacking = new Set(without.map(({ id }) => id));
  return (
    <section className="sec" aria-labelledby="role-for-everyone">
      <div className="sec-h">
        <h2 className="h-s" id="role-for-everyone">
          {without.length === 0 && <Icon of={CircleCheck} size="s" />} {t('everyone.title')}
        </h2>
        <span className="num ui">
          {t('everyone.of', { having: needing.length - without.length, count: needing.length })}
        </span>
      </div>
      {sides.ownFirst.map((side) => {
        const here = needing.filter(({ sideId }) => sideId === side.id);
        const having = here.filter(({ id }) => !lacking.has(id)).length;
        if (here.length === 0) return null;
        return (
          <div key={side.id} className="role-side">
            <p className="ui row">
              <SideCode side={side} /> {side.place}
              <span className="push num ink2">{t('everyone.of', { having, count: here.length })}</span>
            </p>
            <ul className="faces">
              {here.map(({ id, name }) => (
                <li key={id} title={name} className={lacking.has(id) ? 'none' : undefined}>
                  <Avatar side={side} name={name} />
                  <VisuallyHidden>{lacking.has(id) ? t('everyone.none', { name }) : name}</VisuallyHidden>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </section>
  );
}

/** For whoever takes part and may have a part. */
function OwnWish() {
  const { t, viewer, people, wishes, isOver, ask } = usePlan();
  const isIn = people.some(({ id }) => id === viewer.memberId);
  if (isOver || !isIn || viewer.role !== 'learner' || !can(viewer, 'wish.set')) return null;
  const mine = wishes.find(({ memberId }) => memberId === viewer.memberId);
  return (
    <section className="sec" aria-labelledby="own-wish">
      <div className="sec-h">
        <h2 className="h-s" id="own-wish">
          {t('wish.title')}
        </h2>
      </div>
      {mine && (
        <p className="ui">
          <span className="mark">{mine.role === null ? t('wish.anything') : t(`role.${mine.role}`)}</span>
          {mine.offCamera && ` · ${t('wish.offCamera')}`}
        </p>
      )}
      <p className="ui ink2">{t('wish.about')}</p>
      <Button size="s" onClick={() => ask({ what: 'wish' })}>
        {mine ? t('wish.change') : t('wish.say')}
      </Button>
    </section>
  );
}

function About() {
  const { t, session, boards } = usePlan();
  const titles = boards.filter(({ id }) => session.boardIds.includes(id)).map(({ title }) => title);
  if (session.aims === '' && titles.length === 0) return null;
  return (
    <section className="sec" aria-labelledby="plan-aims">
      <div className="sec-h">
        <h2 className="h-s" id="plan-aims">
          {t('fields.aims')}
        </h2>
      </div>
      {session.aims !== '' && <p className="ui ink2 break aims">{session.aims}</p>}
      {titles.length > 0 && <p className="ui">{t('aside.boards', { boards: titles.join(', ') })}</p>}
    </section>
  );
}
