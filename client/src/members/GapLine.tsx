/** Where a partner is missing: the bridge ends in the air, next to the button that closes the gap. */
import { Link2, UsersRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { can } from '@silta/shared/access';
import { Button } from '../ui/Button.tsx';
import { classNames } from '../ui/classNames.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { namesTogether, useLocale } from './languageName.ts';
import { OwnPersonLine } from './OwnPersonLine.tsx';
import type { GapRow, Person } from './people.ts';
import { usePeoplePage } from './peopleContext.ts';

export function GapLine({ left, right }: GapRow) {
  const { people } = usePeoplePage();
  const mayPair = can(people.viewer, 'pair.make');
  return (
    <li className="pairline gapline">
      <div className="whos">
        <BankOfGap person={left} across={right} bank="left" mayPair={mayPair} />
      </div>
      <span className="between">
        <svg className="pair-lines" viewBox="0 0 80 46" preserveAspectRatio="none" aria-hidden>
          {left && <path d="M4 23H20" data-hue={left.side.hue} />}
          {right && <path d="M60 23H76" data-hue={right.side.hue} />}
          {!(left && right) && <path className="open" d={left ? 'M24 23H76' : 'M4 23H56'} />}
        </svg>
        {left && right && mayPair && <JoinButton people={[left, right]} />}
      </span>
      <div className="whos">
        <BankOfGap person={right} across={left} bank="right" mayPair={mayPair} />
      </div>
    </li>
  );
}

type BankProps = { person: Person | null; across: Person | null; bank: 'left' | 'right'; mayPair: boolean };

function BankOfGap({ person, across, bank, mayPair }: BankProps) {
  const { people } = usePeoplePage();
  if (!person) return across && <OpenPlace across={across} bank={bank} mayPair={mayPair} />;
  const isAbove = across === null || bank === 'left';
  return (
    <OwnPersonLine
      person={person}
      bank={bank}
      code={people.sides.length > 2 ? 'always' : 'onPhone'}
      chain={{ place: isAbove ? 0 : 2, links: isAbove ? 'down' : 'up' }}
    />
  );
}

/** The empty place of a partner. */
function OpenPlace({ across, bank, mayPair }: { across: Person; bank: 'left' | 'right'; mayPair: boolean }) {
  const { t } = useTranslation('members');
  const { start } = usePeoplePage();
  return (
    <div
      className={classNames('who who-open', bank === 'left' ? 'who-l' : 'who-r')}
      style={{ order: 1 }}
      data-links="up"
    >
      <span className="av av-32 av-open" data-side={bank === 'left' ? 1 : 2} aria-hidden />
      <span className="nm">{t('pairs.open')}</span>
      {mayPair && (
        <span className="meta">
          <Button
            size="s"
            icon={UsersRound}
            aria-label={t('pairs.chooseFor', { name: across.member.name })}
            onClick={() => start({ what: 'pair', people: [across] })}
          >
            {t('pairs.choose')}
          </Button>
        </span>
      )}
    </div>
  );
}

function JoinButton({ people }: { people: readonly Person[] }) {
  const { t } = useTranslation('members');
  const locale = useLocale();
  const { start } = usePeoplePage();
  const names = namesTogether(
    people.map(({ member }) => member.name),
    locale,
  );
  return (
    <IconButton
      className="joint-more"
      size="s"
      icon={Link2}
      label={t('pairs.join', { names })}
      onClick={() => start({ what: 'pair', people })}
    />
  );
}
