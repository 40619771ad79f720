/** How far the bridge is: a stone for each item and side. */
import { answerOf, isSettled, settledBy } from '@silta/shared/checklists/answering';
import type { ChecklistItem } from '@silta/shared/checklists/records';
import { Arch } from '../members/Arch.tsx';
import { openAnswers } from './useChecklists.ts';
import type { Checklists } from './useChecklists.ts';
import '../members/arch.css';

type Props = { of: Checklists; items: readonly ChecklistItem[] };

export function Ready({ of, items }: Props) {
  const { t } = of;
  return (
    <section className="sec" aria-labelledby="ready">
      <div className="sec-h">
        <h2 className="h-s" id="ready">
          {t('ready.title')}
        </h2>
      </div>
      <ReadyArch of={of} items={items} />
    </section>
  );
}

export function ReadyArch({ of, items }: Props) {
  const { t, sides } = of;
  const stones = sides.all.map((side) => ({
    side,
    // Laid from the bank on, whichever came first.
    stones: items.map((item) => isSettled(answerOf(item, side.id))).sort((a, b) => Number(b) - Number(a)),
  }));
  const label = sides.all
    .map(({ id, place }) => t('ready.side', { place, done: settledBy(items, id), all: items.length }))
    .join(', ');
  const count = openAnswers(
    items,
    sides.all.map(({ id }) => id),
  ).length;
  return (
    <>
      <Arch sides={stones} label={label} />
      <p className="ui checklist-left">{count === 0 ? t('ready.closed') : t('ready.left', { count })}</p>
    </>
  );
}
