/** How the demo's tasks came about: a tutor sets them, learners hand in, and some of it was looked through. */
import { newId } from '@silta/shared/ids';
import type { TaskId, TaskItemId } from '@silta/shared/ids';
import { tasksOf } from '@silta/shared/tasks/room';
import type { Cast } from './cast.ts';
import type { Name } from './people.ts';
import type { Step } from './stage.ts';
import { askedFor, progress, taskStories } from './tasks.ts';
import type { TaskStory } from './tasks.ts';

const hour = 3_600_000;
const day = 24 * hour;
const tutor: Name = 'Markus';
const link = 'https://video.example.org/workbench';

interface Told {
  story: TaskStory;
  taskId: TaskId;
  itemIds: TaskItemId[];
}

export function taskSteps(cast: Cast, start: number): Step[] {
  const told = taskStories.map((story) => ({
    story,
    taskId: newId<TaskId>(),
    itemIds: story.items.map(() => newId<TaskItemId>()),
  }));
  const learners = Object.entries(progress) as [Name, string][];
  return [
    ...told.map((each, nth) => setting(cast, start, { ...each, nth })),
    ...learners.flatMap(([who, letters], nth) =>
      told.flatMap((each, i) => working(cast, start, { ...each, who, nth, letter: letters[i] ?? '.' })),
    ),
  ];
}

function setting(cast: Cast, start: number, { story, taskId, itemIds, nth }: Told & { nth: number }): Step {
  const { title, why, ways, safety = '', needsConfirming = false } = story;
  return {
    ...by(cast, start - 20 * day + nth * hour, tutor),
    name: 'task.set',
    payload: {
      id: taskId,
      ...{ title, why, safety, needsConfirming },
      learners: { who: 'all' },
      dueAt: new Date(start + story.due * day + 2 * hour).toISOString(),
      timeZone: 'Europe/Berlin',
      items: story.items.map((text, i) => ({ id: itemIds[i] ?? newId<TaskItemId>(), text })),
      ways: [...ways],
      link: '',
      boardId: null,
      skill: '',
      isShared: false,
      reviewerIds: [cast.memberOf(tutor)],
    },
  };
}

type Work = Told & { who: Name; nth: number; letter: string };

function working(cast: Cast, start: number, { story, taskId, itemIds, who, nth, letter }: Work): Step[] {
  if (letter === '.') return [];
  // Before the due date, and long enough ago to have been looked through.
  const at = start + Math.min(story.due - 2, -1) * day + nth * hour * 0.5;
  const seenTo = letter === 's' || letter === 'c' ? itemIds.slice(0, -1) : itemIds;
  const ticks = seenTo.map((itemId, i) => ({
    ...by(cast, at + i * 60_000, who),
    name: 'work.tick' as const,
    payload: { taskId, itemId, isTicked: true },
  }));
  if (letter === 's') return ticks;
  const text = story.handIns[nth % story.handIns.length] ?? '';
  const handIn = { taskId, text, link: story.ways.includes('link') && story.ways.length === 1 ? link : '' };
  const steps: Step[] = [...ticks, { ...by(cast, at + hour, who), name: 'work.handIn', payload: handIn }];
  const of = { taskId, memberId: cast.memberOf(who), seen: 1 };
  const decided = by(cast, at + 3 * hour, tutor);
  if (letter === 'c') steps.push({ ...decided, name: 'work.return', payload: { ...of, word: askedFor } });
  if (letter === 'd') steps.push({ ...decided, name: 'work.accept', payload: { ...of, word: '' } });
  return steps;
}

function by(cast: Cast, at: number, who: Name) {
  return { at, room: tasksOf(cast.partnershipId), accountId: cast.accountOf(who) };
}
