/** How the demo's sessions came about: planned by one, filled by both sides, announced when everybody had a part. */
import { newId } from '@silta/shared/ids';
import type { AgendaItemId, PartId, QuizQuestionId, RoomId } from '@silta/shared/ids';
import { rankBetween } from '@silta/shared/rank';
import type { Rank } from '@silta/shared/rank';
import type { Cast } from './cast.ts';
import { heldSteps } from './heldSteps.ts';
import type { PartStory, SessionStory, StepStory } from './sessions.ts';
import type { Step } from './stage.ts';
import { filmingSteps, stationSteps } from './visitSteps.ts';

const minute = 60_000;
const day = 1440 * minute;
/** On a weekday a time that suits Finland and Germany. */
const usualHour = 10;
/** From now until the session that begins soon; then on the next half hour. */
const soon = 2 * 60 * minute;
/** Before it takes place, or before now. */
const plannedBefore = 4 * day;

interface Around {
  /** The moment at which the demo comes into being. */
  start: number;
  /** The board whose title begins so. */
  boardOf: (beginning: string) => RoomId;
}

export function sessionSteps(cast: Cast, { start, boardOf }: Around, story: SessionStory): Step[] {
  const id = newId<RoomId>();
  const startsAt = startOf(story, start);
  const begin = Math.min(startsAt, start) - plannedBefore;
  const by = { at: begin, room: cast.partnershipId, accountId: cast.accountOf(story.by) };
  const inRoom = { at: begin + minute, room: id, accountId: by.accountId };
  const planned: Step = {
    ...by,
    name: 'session.plan',
    payload: {
      id,
      topic: story.topic,
      kind: story.kind,
      kindName: '',
      language: 'en',
      aims: story.aims,
      participants: { who: 'all' },
      boardIds: story.steps.flatMap(({ board }) => (board === undefined ? [] : boardOf(board))),
      startsAt: new Date(startsAt).toISOString(),
      timeZone: 'Europe/Helsinki',
      minutes: story.minutes,
      agenda: [],
    },
  };
  let rank: Rank | null = null;
  const itemIds = story.steps.map(() => newId<AgendaItemId>());
  const steps = story.steps.flatMap((step, i) => {
    rank = rankBetween(rank, null);
    const boardId = step.board === undefined ? null : boardOf(step.board);
    return stepSteps(
      cast,
      { ...inRoom, at: inRoom.at + i * minute },
      { step, rank, boardId, id: itemIds[i] ?? newId<AgendaItemId>() },
    );
  });
  return [
    planned,
    ...callSteps(story, { ...by, at: begin + minute, id }),
    ...steps,
    ...quizSteps(story, inRoom),
    ...visitSteps(cast, { story, at: begin + 60 * minute, room: id, itemIds, boardOf }),
    ...announced(story, { ...by, id }),
    ...(story.held ? heldSteps(cast, { id, itemIds, startsAt, story, held: story.held }) : []),
  ];
}

interface Visit extends Pick<Around, 'boardOf'> {
  story: SessionStory;
  at: number;
  room: RoomId;
  itemIds: readonly AgendaItemId[];
}

function visitSteps(cast: Cast, { story, itemIds, boardOf, ...when }: Visit): Step[] {
  const stations = story.steps.flatMap(({ station }, i) => {
    const itemId = itemIds[i];
    if (!station || !itemId) return [];
    const boardId = station.board === undefined ? null : boardOf(station.board);
    return stationSteps(cast, { ...when, itemId, boardId }, station);
  });
  return [...stations, ...(story.filming ? filmingSteps(cast, when, story.filming) : [])];
}

type By = Pick<Step, 'at' | 'room' | 'accountId'>;

interface Placed {
  id: AgendaItemId;
  step: StepStory;
  rank: Rank;
  boardId: RoomId | null;
}

function stepSteps(cast: Cast, by: By, { id, step, rank, boardId }: Placed): Step[] {
  const { minutes, kind, title, notes = '', parts } = step;
  const item: Step = {
    ...by,
    name: 'agendaItem.add',
    payload: { id, rank, minutes, kind, title, notes, boardId },
  };
  // One after the other, because that is the order in which they stand.
  return [
    item,
    ...parts.map((part, i) => partStep(cast, { ...by, at: by.at + (i + 1) * 1_000 }, { part, id })),
  ];
}

function partStep(
  cast: Cast,
  by: By,
  { part, id: agendaItemId }: { part: PartStory; id: AgendaItemId },
): Step {
  const { role, who } = part;
  const isOwn = typeof role === 'object';
  return {
    ...by,
    name: 'part.add',
    payload: {
      id: newId<PartId>(),
      role: isOwn ? 'own' : role,
      ownRole: isOwn ? role.own : '',
      agendaItemId,
      memberId: who === undefined ? null : cast.memberOf(who),
    },
  };
}

function callSteps(story: SessionStory, { id: sessionId, ...by }: By & { id: RoomId }): Step[] {
  if (story.call === undefined) return [];
  const none = { kind: 'none', url: '' } as const;
  const backUp = { call: none, telephone: '', word: '', agenda: '', ...story.backUp };
  return [
    {
      ...by,
      name: 'session.setCall',
      payload: { sessionId, call: { kind: 'link', url: story.call }, backUp },
    },
  ];
}

/** The right choice goes one place further with each question, so that it is not always the first. */
function quizSteps({ quiz = [] }: SessionStory, by: By): Step[] {
  return quiz.map(({ text, choices }, i) => {
    const solution = (i + 1) % choices.length;
    const [right = '', ...others] = choices;
    const id = newId<QuizQuestionId>();
    return {
      ...by,
      at: by.at + i * minute,
      name: 'quizQuestion.add',
      payload: { id, text, choices: others.toSpliced(solution, 0, right), solution },
    };
  });
}

function announced(story: SessionStory, { id: sessionId, ...by }: By & { id: RoomId }): Step[] {
  if (!story.announced) return [];
  return [{ ...by, at: by.at + day, name: 'session.announce', payload: { sessionId, reason: '' } }];
}

function startOf({ days }: SessionStory, start: number): number {
  if (days === null) return Math.ceil((start + soon) / (30 * minute)) * 30 * minute;
  const at = new Date(start + days * day);
  const weekday = at.getUTCDay();
  // What would be on a weekend was on the Friday before, or will be on the Monday after.
  const shift = weekday === 0 ? (days < 0 ? -2 : 1) : weekday === 6 ? (days < 0 ? -1 : 2) : 0;
  at.setUTCDate(at.getUTCDate() + shift);
  return at.setUTCHours(usualHour, 0, 0, 0);
}
