// How it stands with a task, what waits for whom, and in which order a learner finds theirs.
import type { MemberId, SideId } from '@silta/shared/ids';
import type { Viewer } from '@silta/shared/viewer';
import type { Task, Work } from '@silta/shared/tasks/records';
import { newWork, silent, withStep } from '@silta/shared/tasks/working';
import { task } from './testing/tasks.ts';
import { byDue, daysLate, groupsFor, standingOf, waitsFor } from './taskOrder.ts';

const now = Date.parse('2026-10-13T08:00:00.000Z');
const [fi, de] = ['fi', 'de'] as unknown as [SideId, SideId];
const [aino, markus, sari] = ['aino', 'markus', 'sari'] as unknown as [MemberId, MemberId, MemberId];

const at = '2026-10-12T10:00:00.000Z';
const begun = (of: Task): Work =>
  newWork(
    { ...of, id: of.id },
    { memberId: '00000000-0000-4000-8000-000000000009' as MemberId, sideId: fi },
    at,
  );
const handedIn = (of: Task) => withStep(begun(of), { kind: 'handedIn', by: aino, at, ...silent });
const accepted = (of: Task) => withStep(handedIn(of), { kind: 'accepted', by: markus, at, ...silent });

test('it is late only as long as nothing is handed in', () => {
  const late = task({ dueAt: '2026-10-09T10:00:00.000Z' });
  expect(standingOf(late, null, now)).toBe('late');
  expect(daysLate(late, now, 'Europe/Helsinki')).toBe(4);
  expect(standingOf(late, handedIn(late), now)).toBe('toReview');
  expect(standingOf(task(), begun(task()), now)).toBe('started');
});

test('what was accepted is done, unless the own side has to confirm it', () => {
  expect(standingOf(task(), accepted(task()), now)).toBe('done');
  const confirming = task({ needsConfirming: true });
  expect(standingOf(confirming, accepted(confirming), now)).toBe('toConfirm');
});

test('a hand-in waits for its reviewer and the own teachers, what is accepted only for who confirms', () => {
  const of = task({ needsConfirming: true });
  const as = (memberId: MemberId, sideId: SideId, role: Viewer['role']): Viewer => ({
    memberId,
    sideId,
    role,
  });
  const [tutor, teacher] = [as(markus, de, 'hostTutor'), as(sari, fi, 'teacher')];
  expect([tutor, teacher].map((by) => waitsFor(by, handedIn(of), of))).toEqual([true, true]);
  expect([tutor, teacher].map((by) => waitsFor(by, accepted(of), of))).toEqual([false, true]);
  expect(waitsFor(as(aino, fi, 'learner'), handedIn(of), of)).toBe(false);
});

test('the next comes first, what has no date last, and what is handed in counts as done', () => {
  const [soon, later, open] = [
    task({ title: 'soon' }),
    task({ title: 'later', dueAt: '2026-11-30T10:00:00.000Z' }),
    task({ title: 'open', dueAt: null }),
  ];
  expect([open, later, soon].sort(byDue).map(({ title }) => title)).toEqual(['soon', 'later', 'open']);
  const groups = groupsFor([soon, later, open], (of) => (of === later ? handedIn(later) : null), now);
  expect(groups).toEqual({ week: [soon], later: [open], done: [later] });
});
