/** Tasks and hand-ins that a test finds ready, made through the door. */
import type { Payload } from '@silta/shared/commands';
import { newId } from '@silta/shared/ids';
import type { TaskId } from '@silta/shared/ids';
import type { Person } from './person.ts';

export function taskBy(by: Person, fields: Partial<Payload<'task.set'>> = {}): Payload<'task.set'> {
  return {
    id: newId<TaskId>(),
    title: 'Solder the practice kit',
    why: 'So that your partner sees your bench.',
    learners: { who: 'all' },
    dueAt: '2026-10-14T10:00:00.000Z',
    timeZone: 'Europe/Helsinki',
    items: [],
    ways: ['text', 'link'],
    attachments: [],
    link: '',
    boardId: null,
    skill: 'Soldering by hand',
    safety: 'Goggles on.',
    needsConfirming: true,
    isShared: false,
    inPairs: false,
    peers: null,
    reviewerIds: [by.memberId],
    ...fields,
  };
}

export async function aTask(by: Person, fields: Partial<Payload<'task.set'>> = {}): Promise<TaskId> {
  const task = taskBy(by, fields);
  await by.send('task.set', task).isDone();
  return task.id;
}

export const handInFor = (taskId: TaskId, text = 'Twelve joints, no bridge.'): Payload<'work.handIn'> => ({
  taskId,
  text,
  link: '',
  attachments: [],
  postId: null,
});
