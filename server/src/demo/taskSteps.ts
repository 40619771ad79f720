/** How the demo's tasks came about: a tutor sets them, learners hand in, and some of it was looked through. */
import { newId } from '@silta/shared/ids';
import type { TaskId, TaskItemId } from '@silta/shared/ids';
import { lotIn, stillToGive } from '@silta/shared/tasks/peers';
import { tasksOf } from '@silta/shared/tasks/room';
import { silent } from '@silta/shared/tasks/working';
import type { Cast } from './cast.ts';
import { people } from './people.ts';
import type { Name } from './people.ts';
import type { Step } from './stage.ts';
import { askedFor, peerAnswers, progress, taskStories } from './tasks.ts';
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
    ...told.flatMap((each, i) =>
      peerSteps(cast, start, { ...each, letters: learners.map(([who, all]) => [who, all[i] ?? '.']) }),
    ),
  ];
}

function setting(cast: Cast, start: number, { story, taskId, itemIds, nth }: Told & { nth: number }): Step {
  const { title, why, ways, safety = '', skill = '', needsConfirming = false } = story;
  return {
    ...by(cast, start - 20 * day + nth * hour, tutor),
    name: 'task.set',
    payload: {
      id: taskId,
      ...{ title, why, safety, skill, needsConfirming },
      learners: { who: 'all' },
      dueAt: new Date(start + story.due * day + 2 * hour).toISOString(),
      timeZone: 'Europe/Berlin',
      items: story.items.map((text, i) => ({
        ...{ id: itemIds[i] ?? newId<TaskItemId>(), text },
        ...{ memberId: null, dueOn: null },
      })),
      ways: [...ways],
      attachments: [],
      peers: story.peers ?? null,
      link: '',
      boardId: null,
      isShared: false,
      inPairs: story.inPairs ?? false,
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
  const said = { text, link: story.ways.includes('link') && story.ways.length === 1 ? link : '' };
  const handIn = { taskId, ...said, attachments: [], postId: null };
  const steps: Step[] = [...ticks, { ...by(cast, at + hour, who), name: 'work.handIn', payload: handIn }];
  const of = { taskId, memberId: cast.memberOf(who), seen: 1 };
  const decided = by(cast, at + 3 * hour, tutor);
  if (letter === 'c')
    steps.push({ ...decided, name: 'work.return', payload: { ...of, word: askedFor, attachments: [] } });
  if (letter === 'd') steps.push({ ...decided, name: 'work.accept', payload: { ...of, ...silent } });
  return steps;
}

type Peers = Told & { letters: [Name, string][] };

/** Given out when all is in, and answered by half of them; the story's learner is not among these. */
function peerSteps(cast: Cast, start: number, { story, taskId, letters }: Peers): Step[] {
  if (!story.peers) return [];
  const names = letters.filter(([, letter]) => !['.', 's'].includes(letter)).map(([who]) => who);
  const nameOf = new Map(names.map((who) => [cast.memberOf(who), who]));
  const peers = names.map((who) => ({ memberId: cast.memberOf(who), sideId: cast.sides[people[who].side] }));
  const given = stillToGive(peers, [], { count: story.peers.count, lotOf: lotIn(taskId) });
  const out: Step = { ...by(cast, start - 2 * day, tutor), name: 'task.giveOut', payload: { taskId } };
  const said = given.flatMap(({ giver, receiver }, i): Step[] => {
    const who = nameOf.get(giver);
    const answers = [...(peerAnswers[i % peerAnswers.length] ?? [])];
    if (!who || who === 'Aino' || i % 2 > 0) return [];
    const payload = { taskId, memberId: receiver, answers };
    return [{ ...by(cast, start - day + i * 600_000, who), name: 'peerFeedback.give', payload }];
  });
  return [out, ...said];
}

function by(cast: Cast, at: number, who: Name) {
  return { at, room: tasksOf(cast.partnershipId), accountId: cast.accountOf(who) };
}
