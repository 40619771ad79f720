/** How the demo's past sessions went: what was written down, asked and answered, who was missing, and how it was. */
import { newId } from '@silta/shared/ids';
import type { AgendaItemId, NoteLineId, PulseId, QuestionId, RoomId } from '@silta/shared/ids';
import type { Cast } from './cast.ts';
import type { HeldStory } from './held.ts';
import { names, people } from './people.ts';
import type { Name } from './people.ts';
import type { SessionStory } from './sessions.ts';
import type { Step } from './stage.ts';

const minute = 60_000;

interface Held {
  id: RoomId;
  itemIds: readonly AgendaItemId[];
  startsAt: number;
  story: SessionStory;
  held: HeldStory;
}

export function heldSteps(cast: Cast, { id, itemIds, startsAt, story, held }: Held): Step[] {
  const in_ = (at: number, who: Name) => ({ at, room: id, accountId: cast.accountOf(who) });
  const begins = story.steps.map((_, nth) => {
    const before = story.steps.slice(0, nth).reduce((sum, { minutes }) => sum + minutes, 0);
    return startsAt + before * minute;
  });
  const beginOf = (step: number, nth: number) => (begins[step] ?? startsAt) + (nth + 1) * 40_000;
  const end = startsAt + story.minutes * minute;
  return [
    ...clockSteps(cast, { id, itemIds, begins, end, by: story.by }),
    ...presence(cast, { id, startsAt, story, held }),
    ...held.notes.map(([step, who, kind, text], nth): Step => ({
      ...in_(beginOf(step, nth), who),
      name: 'noteLine.add',
      payload: { id: newId<NoteLineId>(), kind, text },
    })),
    ...held.questions.flatMap(([step, who, text, isAnswered], nth): Step[] => {
      const questionId = newId<QuestionId>();
      const at = beginOf(step, nth);
      const agendaItemId = story.steps[step]?.station && itemIds[step];
      const there = agendaItemId && { agendaItemId };
      const asked: Step = {
        ...in_(at, who),
        name: 'question.ask',
        payload: { id: questionId, text, ...there },
      };
      const answered: Step = {
        ...in_(at + 2 * minute, story.by),
        name: 'question.answer',
        payload: { questionId },
      };
      return isAnswered ? [asked, answered] : [asked];
    }),
    ...held.pulses.map(([who, understood, talked, word], nth): Step => ({
      ...in_(end + (nth + 1) * minute, who),
      name: 'pulse.give',
      payload: { id: newId<PulseId>(), understood, talked, word, isNamed: false },
    })),
  ];
}

type Clock = Pick<Held, 'id' | 'itemIds'> & { begins: readonly number[]; end: number; by: Name };

/** One step after the other, as planned. */
function clockSteps(cast: Cast, { id, itemIds, begins, end, by }: Clock): Step[] {
  const accountId = cast.accountOf(by);
  const steps = itemIds.map((agendaItemId, seen): Step => {
    const when = { at: begins[seen] ?? end, room: id, accountId };
    return { ...when, name: seen === 0 ? 'run.start' : 'run.go', payload: { seen, agendaItemId } };
  });
  const seen = itemIds.length;
  const over = { sessionId: id, state: 'ended' } as const;
  return [
    ...steps,
    { at: end, room: id, accountId, name: 'run.end', payload: { seen } },
    { at: end + 1_000, room: cast.partnershipId, accountId: null, name: 'session.follow', payload: over },
  ];
}

/** Those who came: a few of them are late, as people are. */
function presence(cast: Cast, { id, startsAt, story, held }: Omit<Held, 'itemIds'>): Step[] {
  const came = names.filter((name) => people[name].role !== 'manager' && !held.missing.includes(name));
  return Array.from({ length: story.minutes }, (_, nth): Step => {
    const there = came.filter((_name, i) => nth >= (i % 7 === 3 ? 4 : 0));
    const at = startsAt + nth * minute + 500;
    const payload = {
      memberIds: there.map((name) => cast.memberOf(name)),
      minute: new Date(startsAt + nth * minute).toISOString(),
    };
    return { at, room: id, accountId: null, name: 'attendance.count', payload };
  });
}
