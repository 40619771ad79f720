/** The head of the people page: how many there are, finding one, mixing the pairs, inviting. */
import { Shuffle, UserPlus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { can } from '@silta/shared/access';
import { Button } from '../ui/Button.tsx';
import { canMix, matchesName } from './people.ts';
import { usePeoplePage } from './peopleContext.ts';
import { PeopleSearch } from './PeopleSearch.tsx';
import type { People } from './usePeople.ts';

/** From here on a list is searched rather than read. */
const manyPeople = 20;

type Props = {
  people: People;
  isMixing: boolean;
  mayInvite: boolean;
  search: string;
  onSearch: (search: string) => void;
};

export function PeopleHead({ people, isMixing, mayInvite, search, onSearch }: Props) {
  const { t } = useTranslation('members');
  const { start } = usePeoplePage();
  return (
    <header className="pagehead">
      <div>
        <h1>{t('people.title')}</h1>
        <HowMany people={people} search={search} />
      </div>
      <div className="actions">
        {people.all.length > manyPeople && <PeopleSearch value={search} onChange={onSearch} />}
        {can(people.viewer, 'pair.mix') && canMix(people.learners) && (
          <Button icon={Shuffle} busy={isMixing} onClick={() => start({ what: 'mix' })}>
            {t('pairs.mix')}
          </Button>
        )}
        {mayInvite && (
          <Button kind="primary" icon={UserPlus} onClick={() => start({ what: 'invite' })}>
            {t('invite.title')}
          </Button>
        )}
      </div>
    </header>
  );
}

/** Said aloud while somebody searches. */
function HowMany({ people, search }: { people: People; search: string }) {
  const { t } = useTranslation('members');
  const found = people.all.filter((person) => matchesName(person, search)).length;
  const counts = { count: people.all.length, sides: people.sides.length };
  if (search.trim() !== '') {
    return <p role="status">{found === 0 ? t('search.nobody') : t('search.found', { count: found })}</p>;
  }
  return (
    <p role="status">
      {people.sides.length === 2 ? t('people.total', counts) : t('people.totalOfMany', counts)}
    </p>
  );
}
