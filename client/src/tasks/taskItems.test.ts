/** The checklist of a task while it is written: plans stay with their lines. */
import type { MemberId } from '@silta/shared/ids';
import { itemsDraft, itemsOf, planned, rewritten } from './taskItems.ts';

const aino = '00000000-0000-4000-8000-000000000001' as MemberId;
const empty = { items: '', itemPlans: [] };
const begun = planned(rewritten(empty, 'Tip\nTen joints'), 1, { memberId: aino, dueOn: '2026-10-12' });

test('a line keeps its plan when it is worded anew, and when others are written around it', () => {
  const [, plan] = begun.itemPlans;
  expect(rewritten(begun, 'Tip\nTwelve joints').itemPlans[1]).toEqual(plan);
  expect(rewritten(begun, 'Goggles\n\nTip\nTen joints\nPhoto').itemPlans[2]).toEqual(plan);
  expect(rewritten(begun, 'Ten joints').itemPlans).toEqual([plan]);
  expect(rewritten(begun, '').itemPlans).toEqual([]);
});

test('what says the same stays the same item, and what is taken apart is put together again', () => {
  const items = itemsOf(begun, []);
  expect(items.map(({ text, memberId, dueOn }) => [text, memberId, dueOn])).toEqual([
    ['Tip', null, null],
    ['Ten joints', aino, '2026-10-12'],
  ]);
  expect(itemsOf(itemsDraft(items), items)).toEqual(items);
});
