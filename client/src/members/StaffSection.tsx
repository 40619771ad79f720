/** Staff or guests by side: two banks facing each other, or a column for each of three to six sides. */
import { useId, type CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { classNames } from '../ui/classNames.ts';
import { OwnPersonLine } from './OwnPersonLine.tsx';
import type { Person } from './people.ts';
import { byRole } from './people.ts';
import { SideCode } from './SideCode.tsx';
import type { ShownSide } from './useSides.ts';

type Props = { title: string; sides: readonly ShownSide[]; people: readonly Person[] };

export function StaffSection({ title, sides, people }: Props) {
  const titleId = useId();
  const banks = sides.map((side) => ({
    side,
    own: byRole(people.filter((each) => each.side.id === side.id)),
  }));
  const rows = Math.max(1, ...banks.map(({ own }) => own.length));
  const areTwo = sides.length === 2;
  return (
    <section className="people-sec" aria-labelledby={titleId}>
      <h2 className="h-s sub-h" id={titleId}>
        {title}
      </h2>
      <div
        className={classNames('side-lists', areTwo && 'side-lists-2')}
        style={{ '--rows': rows } as CSSProperties}
      >
        {banks.map(({ side, own }, place) => (
          <Bank
            key={side.id}
            side={side}
            people={own}
            bank={areTwo ? (place === 0 ? 'left' : 'right') : undefined}
          />
        ))}
      </div>
    </section>
  );
}

type BankProps = { side: ShownSide; people: readonly Person[]; bank?: 'left' | 'right' | undefined };

function Bank({ side, people, bank }: BankProps) {
  const { t } = useTranslation('members');
  const headingId = useId();
  return (
    <div className="side-list">
      <h3 className="side-list-h" id={headingId}>
        <SideCode side={side} />
        {side.name}
      </h3>
      {people.length === 0 ? (
        <p className="meta side-list-none">{t('people.nobodyYet')}</p>
      ) : (
        <ul aria-labelledby={headingId}>
          {people.map((person) => (
            <li key={person.id}>
              <OwnPersonLine person={person} bank={bank} withRole />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
