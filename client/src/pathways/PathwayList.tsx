/** All learners with how far each is, and what each side trains. */
import type { Member } from '@silta/shared/members/records';
import { skillsFor } from '@silta/shared/pathways/path';
import { Avatar } from '../members/Avatar.tsx';
import { SideCode } from '../members/SideCode.tsx';
import { paths } from '../paths.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Link } from '../ui/router.tsx';
import { SkillsPart } from './SkillsPart.tsx';
import type { Pathways } from './usePathways.ts';

export function PathwayList({ of }: { of: Pathways }) {
  const { t, sides, learners } = of;
  return (
    <>
      <header className="pagehead">
        <div>
          <h1>{t('title')}</h1>
          <p>{t('about')}</p>
        </div>
      </header>
      <div className="pathway-cols">
        <div>
          {learners.length === 0 && <EmptyState title={t('noLearners')}>{t('noLearnersText')}</EmptyState>}
          {sides.ownFirst.map((side) => (
            <Learners key={side.id} of={of} learners={learners.filter(({ sideId }) => sideId === side.id)} />
          ))}
        </div>
        <SkillsPart of={of} />
      </div>
    </>
  );
}

function Learners({ of, learners }: { of: Pathways; learners: readonly Member[] }) {
  const { t, sides, partnershipId, pathwayOf } = of;
  const [first] = learners;
  const side = first && sides.of(first.sideId);
  if (!side) return null;
  return (
    <section className="sec" aria-labelledby={`pathways-${side.id}`}>
      <div className="sec-h">
        <h2 id={`pathways-${side.id}`}>
          <SideCode side={side} /> {side.place}
        </h2>
      </div>
      <ul className="rows">
        {learners.map((learner) => {
          const pathway = pathwayOf(learner);
          const all = skillsFor(of.skills, pathway).length;
          const lacks = pathway.marks.filter(({ level }) => level === 'lacks').length;
          return (
            <li key={learner.id}>
              <Avatar side={side} name={learner.name} />
              <span className="grow">
                <Link to={paths.pathway(partnershipId, learner.id)}>{learner.name}</Link>
                <small>
                  {all > 0 && t('reachedOf', { done: pathway.reached.length, all })}
                  {lacks > 0 && ` · ${t('lacking', { count: lacks })}`}
                </small>
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
