/** A checklist as a paper: what has to be settled, and how far each side is with it. */
import { answerOf, isSettled, settledBy } from '@silta/shared/checklists/answering';
import type { ChecklistItem } from '@silta/shared/checklists/records';
import type { Checklist } from '@silta/shared/checklists/topics';
import type { Side } from '@silta/shared/partnerships/records';
import { byRank } from '@silta/shared/rank';
import { Refusal } from '@silta/shared/refusals';
import { heading, quietly, section } from '../papers/paper.ts';
import type { Block, Paper } from '../papers/paper.ts';
import { peopleOf } from '../papers/people.ts';
import type { People } from '../papers/people.ts';
import type { Reading } from '../papers/reading.ts';
import { filled, sayingIn } from '../saying.ts';
import type { Saying } from '../saying.ts';
import type { ChecklistWords } from './words/shape.ts';
import { wordsIn } from './words/wordsIn.ts';

interface Said {
  people: People;
  /** In their order. */
  items: readonly ChecklistItem[];
  words: ChecklistWords;
  say: Saying;
}

type Asked = Pick<Paper, 'language' | 'now'> & { checklist: Checklist };

/** Refuses with `notFound` where nobody has begun it, or it is not for the reader. */
export async function checklistPaper(reading: Reading, { checklist, language, now }: Asked): Promise<Paper> {
  const all = await reading.all('checklistItem', reading.room.id);
  const items = all.filter((item) => item.removedAt === null && item.checklist === checklist).sort(byRank);
  if (items.length === 0) throw new Refusal('notFound');
  const words = wordsIn[language];
  const of: Said = { people: await peopleOf(reading), items, words, say: sayingIn(language) };
  const { sides } = of.people;
  return {
    ...{ title: words.lists[checklist], language, now, sides },
    blocks: [
      quietly(sides.map((side) => `${nameOf(side)}: ${farOf(of, side)}`).join(' · ')),
      {
        kind: 'table',
        columns: [
          { heading: words.what, share: 4 },
          ...sides.map((side) => ({ heading: nameOf(side), share: 3 })),
        ],
        rows: items.map((item) => [askedOf(of, item), ...sides.map((side) => answered(of, item, side))]),
      },
      ...section(words.notes, noteBlocks(of)),
    ],
  };
}

const nameOf = ({ country, place, name }: Side) => `${country} ${place || name}`;

const farOf = ({ words, items }: Said, { id }: Side) =>
  filled(words.far, { done: settledBy(items, id), all: items.length });

function titleOf({ words }: Said, { title, topic }: ChecklistItem): string {
  return title !== '' || topic === null ? title : words.topics[topic].title;
}

function askedOf(of: Said, item: ChecklistItem): string {
  const { title, about, topic } = item;
  const more = title !== '' || topic === null ? about : of.words.topics[topic].about;
  return [titleOf(of, item), more].filter((text) => text !== '').join('\n');
}

/** How far, who has settled it or sees to it, and when. */
function answered({ people, words, say }: Said, item: ChecklistItem, side: Side): string {
  const answer = answerOf(item, side.id);
  if (answer === null) return words.states.open;
  const isDone = isSettled(answer);
  const who = people.nameOf(isDone ? answer.by : answer.ownerId) ?? (isDone ? '' : words.nobody);
  // A day of the calendar is the same one everywhere.
  const due = answer.dueOn && filled(words.by, { day: say.day(`${answer.dueOn}T12:00:00.000Z`, 'UTC') });
  const when = isDone ? say.day(answer.at, side.timeZone) : (due ?? '');
  const more = [who, when].filter((text) => text !== '').join(', ');
  return [words.states[answer.state], more].filter((text) => text !== '').join('\n');
}

/** What sides have written to it, and where it can be seen. */
function noteBlocks(of: Said): Block[] {
  return of.items.flatMap((item): Block[] => {
    const notes = of.people.sides.flatMap((side) => {
      const { note = '', evidence = '' } = answerOf(item, side.id) ?? {};
      return note + evidence === ''
        ? []
        : [{ text: `${nameOf(side)}: ${note || evidence}`, note: note && evidence }];
    });
    return notes.length === 0 ? [] : [heading(titleOf(of, item), 3), { kind: 'list', items: notes }];
  });
}
