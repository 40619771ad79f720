/** Who does not get on, and how far a side is: only what the viewer may know, and help before lateness. */
import type { MemberId, SideId } from '@silta/shared/ids';
import type { Member } from '@silta/shared/members/records';
import type { Task, Work } from '@silta/shared/tasks/records';
import type { Role } from '@silta/shared/roles';
import { newWork, silent, withStep } from '@silta/shared/tasks/working';
import { progressOf, stuckOf } from './stuck.ts';
import { task } from './testing/tasks.ts';
import type { Tasks } from './useTasks.ts';

const now = Date.parse('2026-10-13T08:00:00.000Z');
const at = '2026-10-12T10:00:00.000Z';
const [fi, de] = ['fi', 'de'] as unknown as [SideId, SideId];

const learner = (name: string, sideId: SideId) =>
  ({
    id: `00000000-0000-4000-8000-0000000${name.padStart(5, '0')}`,
    name,
    sideId,
    role: 'learner',
  }) as Member;
const [aino, eetu, jonas] = [learner('a1', fi), learner('e2', fi), learner('c3', de)];
const late = task({ dueAt: '2026-10-09T10:00:00.000Z' });

function seen(role: Role, works: readonly Work[], all: readonly Task[] = [late]): Tasks {
  const viewer = { memberId: 'me' as unknown as MemberId, sideId: fi, role };
  return {
    tasks: all,
    works,
    learners: [aino, eetu, jonas],
    viewer,
    workOf: (taskId: string, memberId: string) =>
      works.find((work) => work.taskId === taskId && work.memberId === memberId) ?? null,
  } as unknown as Tasks;
}

const begun = (of: Task, by: Member) => newWork(of, { memberId: by.id, sideId: by.sideId }, at);

test('a teacher sees who asks for help first, then who is late, of the own side only', () => {
  const asks = withStep(begun(late, eetu), { kind: 'helpAsked', by: eetu.id, at, ...silent });
  const stuck = stuckOf(seen('teacher', [asks]), now);
  expect(stuck.map(({ learner: { name }, help, late: tasks }) => [name, help.length, tasks.length])).toEqual([
    ['e2', 1, 1],
    ['a1', 0, 1],
  ]);
});

test('what is handed in is not late, and what is done needs no help', () => {
  const handedIn = withStep(begun(late, aino), { kind: 'handedIn', by: aino.id, at, ...silent });
  const done = withStep(withStep(begun(late, eetu), { kind: 'handedIn', by: eetu.id, at, ...silent }), {
    kind: 'accepted',
    by: eetu.id,
    at,
    ...silent,
  });
  expect(stuckOf(seen('teacher', [handedIn, done]), now)).toEqual([]);
});

test('a manager sees how far each side is', () => {
  const done = withStep(begun(late, aino), { kind: 'accepted', by: aino.id, at, ...silent });
  expect(progressOf(seen('manager', [done]), fi, now)).toEqual({ all: 2, done: 1, late: 1 });
  expect(progressOf(seen('manager', [done]), de, now)).toEqual({ all: 1, done: 0, late: 1 });
});
