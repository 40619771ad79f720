/** A row of partners joined across the bridge: the line of each is in the hue of the side until they meet. */
import { Ellipsis, Unlink } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { can } from '@silta/shared/access';
import { IconButton } from '../ui/IconButton.tsx';
import { Menu } from '../ui/Menu.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { namesTogether, useLocale } from './languageName.ts';
import { OwnPersonLine } from './OwnPersonLine.tsx';
import { pairLines } from './pairLines.ts';
import { chainOf, type PairRow, type Person } from './people.ts';
import { usePeoplePage } from './peopleContext.ts';

export function PairLine({ row }: { row: PairRow }) {
  const { t } = useTranslation('members');
  const locale = useLocale();
  const { people } = usePeoplePage();
  const everyone = [...row.left, ...row.right];
  const names = namesTogether(
    everyone.map(({ member }) => member.name),
    locale,
  );
  const isOurs = everyone.some(({ side }) => side.id === people.viewer.sideId);
  const maySplit = can(people.viewer, 'pair.split');
  return (
    <li className="pairline">
      <VisuallyHidden>{t('pairs.row', { names })}</VisuallyHidden>
      <PartnersOnBank row={row} bank="left" />
      <span className="between">
        <Lines left={row.left} right={row.right} />
        {maySplit && !isOurs && <PairMenu row={row} names={names} />}
      </span>
      <PartnersOnBank row={row} bank="right" />
    </li>
  );
}

function PartnersOnBank({ row, bank }: { row: PairRow; bank: 'left' | 'right' }) {
  const { people } = usePeoplePage();
  const chain = chainOf(row);
  const linksOf = (place: number) => (place === 0 ? 'down' : place === chain.length - 1 ? 'up' : 'both');
  return (
    <div className="whos">
      {row[bank].map((person) => {
        const place = chain.indexOf(person);
        return (
          <OwnPersonLine
            key={person.id}
            person={person}
            row={row}
            bank={bank}
            code={people.sides.length > 2 ? 'always' : 'onPhone'}
            chain={{ place, links: linksOf(place) }}
          />
        );
      })}
    </div>
  );
}

function Lines({ left, right }: { left: readonly Person[]; right: readonly Person[] }) {
  const lines = pairLines(left.length, right.length);
  const path = (people: readonly Person[], d: string, place: number) => (
    <path key={d} d={d} data-hue={people[place]?.side.hue} />
  );
  return (
    <svg className="pair-lines" viewBox={lines.viewBox} preserveAspectRatio="none" aria-hidden>
      {lines.left.map((d, place) => path(left, d, place))}
      {lines.right.map((d, place) => path(right, d, place))}
    </svg>
  );
}

/** For pairs of other sides, whose people have no menu here. */
function PairMenu({ row, names }: { row: PairRow; names: string }) {
  const { t } = useTranslation('members');
  const { start } = usePeoplePage();
  const label = t('pairs.more', { names });
  return (
    <Menu
      label={label}
      entries={[
        {
          id: 'split',
          label: t('person.split'),
          icon: Unlink,
          onSelect: () => start({ what: 'split', row }),
        },
      ]}
      button={(props) => (
        <IconButton {...props} className="joint-more" size="s" icon={Ellipsis} label={label} />
      )}
    />
  );
}
