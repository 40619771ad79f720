/** Learners and their partners; whoever has none yet comes first, where staff can see and help. */
import { CircleAlert, Shuffle } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { can } from '@silta/shared/access';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { GapLine } from './GapLine.tsx';
import { canInvite } from './invitations.ts';
import { PairLine } from './PairLine.tsx';
import { canMix, gapRows, type PairRow, type Person } from './people.ts';
import { usePeoplePage } from './peopleContext.ts';

type Props = { pairs: readonly PairRow[]; lonely: readonly Person[] };

export function LearnersSection({ pairs, lonely }: Props) {
  const { t } = useTranslation('members');
  const titleId = useId();
  const { people } = usePeoplePage();
  if (people.learners.length > 0 && pairs.length + lonely.length === 0) return null;
  return (
    <section className="people-sec" aria-labelledby={titleId}>
      <h2 className="h-s sub-h" id={titleId}>
        {t('people.learners')}
      </h2>
      {people.learners.length === 0 && <NoLearners />}
      {lonely.length > 0 && lonely.length === people.lonely.length && <Missing count={lonely.length} />}
      {pairs.length + lonely.length > 0 && (
        <ul className="pairs">
          {gapRows(lonely, people.sides).map(({ left, right }) => (
            <GapLine key={`${left?.id} ${right?.id}`} left={left} right={right} />
          ))}
          {pairs.map((row) => (
            <PairLine key={row.pair.id} row={row} />
          ))}
        </ul>
      )}
    </section>
  );
}

/** As long as there are no pairs at all, one press makes them. */
function Missing({ count }: { count: number }) {
  const { t } = useTranslation('members');
  const { people, start } = usePeoplePage();
  const isFirst = people.pairs.length === 0;
  return (
    <div className="missing">
      <Icon of={CircleAlert} />
      <p>{t('pairs.missing', { count })}</p>
      {isFirst && canMix(people.learners) && can(people.viewer, 'pair.mix') && (
        <Button kind="primary" icon={Shuffle} onClick={() => start({ what: 'mix' })}>
          {t('pairs.mix')}
        </Button>
      )}
    </div>
  );
}

function NoLearners() {
  const { t } = useTranslation('members');
  const { people, start } = usePeoplePage();
  const mayInvite = canInvite(people.viewer);
  return (
    <div className="empty people-empty">
      <p className="strong">{t('people.noLearners')}</p>
      {mayInvite && <p>{t('people.noLearnersHint')}</p>}
      {mayInvite && (
        <div className="actions">
          <Button kind="primary" onClick={() => start({ what: 'invite' })}>
            {t('invite.title')}
          </Button>
        </div>
      )}
    </div>
  );
}
