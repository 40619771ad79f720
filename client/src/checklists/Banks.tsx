/** The items of a checklist between the banks: what one side says on the left, the other on the right. */
import type { CSSProperties } from 'react';
import { settledBy } from '@silta/shared/checklists/answering';
import type { ChecklistItem } from '@silta/shared/checklists/records';
import type { Checklist } from '@silta/shared/checklists/topics';
import { SideCode } from '../members/SideCode.tsx';
import type { ShownSide } from '../members/useSides.ts';
import { BankRow } from './BankRow.tsx';
import type { Checklists } from './useChecklists.ts';

type Props = {
  of: Checklists;
  name: Checklist;
  items: readonly ChecklistItem[];
  onAnswer: (item: ChecklistItem) => void;
  onEdit: (item: ChecklistItem) => void;
};

export function Banks({ of, name, items, onAnswer, onEdit }: Props) {
  const { t, sides } = of;
  const [left, right, ...others] = sides.all;
  const banks = others.length > 0 ? [] : [left, right];
  return (
    <section aria-labelledby="checklist">
      <div className="checklist-head">
        {banks.length > 0 && <Far of={of} side={left} items={items} />}
        <h2 className="h-s" id="checklist" tabIndex={-1}>
          {t(`list.${name}`)}
        </h2>
        {banks.length > 0 && <Far of={of} side={right} items={items} />}
      </div>
      <ol className="checklist" style={huesOf(left, right)} data-many={others.length > 0 || undefined}>
        {items.map((item, place) => (
          <BankRow
            key={item.id}
            of={of}
            item={item}
            neighbours={items}
            place={place}
            onAnswer={() => onAnswer(item)}
            onEdit={() => onEdit(item)}
          />
        ))}
      </ol>
    </section>
  );
}

type FarProps = { of: Checklists; side: ShownSide | undefined; items: readonly ChecklistItem[] };

function Far({ of: { t }, side, items }: FarProps) {
  if (!side) return <span />;
  return (
    <span className="checklist-far">
      <SideCode side={side} /> <b className="strong">{side.place}</b>{' '}
      {t('far', { done: settledBy(items, side.id), all: items.length })}
    </span>
  );
}

/** Set by script, which the page's rules for styles allow; each half of a line takes its side's colour. */
function huesOf(left: ShownSide | undefined, right: ShownSide | undefined): CSSProperties {
  const edge = (side: ShownSide | undefined) => (side ? `var(--${side.hue}-edge)` : 'var(--line)');
  return { '--from': edge(left), '--to': edge(right) } as CSSProperties;
}
