/** The lists of the people page, all of them or those that somebody searches for. */
import { useTranslation } from 'react-i18next';
import { GroupsSection } from './GroupsSection.tsx';
import { LearnersSection } from './LearnersSection.tsx';
import { hasRole, isOfStaff, matchesName, type PairRow } from './people.ts';
import { Splice } from './Splice.tsx';
import { StaffSection } from './StaffSection.tsx';
import type { People } from './usePeople.ts';

type Props = { people: People; search: string };

export function PeopleColumn({ people, search }: Props) {
  const { t } = useTranslation('members');
  const isFound = (person: People['all'][number]) => matchesName(person, search);
  const hasFound = ({ left, right }: PairRow) => [...left, ...right].some(isFound);
  const staff = people.all.filter(isOfStaff).filter(isFound);
  const guests = people.all.filter(hasRole('guest')).filter(isFound);
  return (
    <>
      {people.sides.length === 2 && <BothSides sides={people.sides} />}
      {(staff.length > 0 || search === '') && (
        <StaffSection title={t('people.staff')} sides={people.sides} people={staff} />
      )}
      <LearnersSection pairs={people.pairs.filter(hasFound)} lonely={people.lonely.filter(isFound)} />
      {search === '' && <GroupsSection />}
      {guests.length > 0 && <StaffSection title={t('people.guests')} sides={people.sides} people={guests} />}
    </>
  );
}

/** The heading over the two banks; on phones each list says its side itself. */
function BothSides({ sides }: { sides: People['sides'] }) {
  const [first, second] = sides;
  return (
    <div className="sides-h no-phone" aria-hidden>
      <p className="strong">{first?.name}</p>
      <Splice sides={sides} />
      <p className="strong">{second?.name}</p>
    </div>
  );
}
