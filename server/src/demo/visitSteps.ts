/** How the stations of a visit came about: planned by the side that is visited, asked about by both, ticked before filming. */
import { newId } from '@silta/shared/ids';
import type { AgendaItemId, FilmingItemId, PreparedId, QuestionId, RoomId } from '@silta/shared/ids';
import { filmingNames } from '@silta/shared/sessions/visitRecords';
import type { Cast } from './cast.ts';
import type { Step } from './stage.ts';
import type { FilmingStory, StationStory } from './visits.ts';

const minute = 60_000;

interface At {
  at: number;
  room: RoomId;
}

interface Placed extends At {
  itemId: AgendaItemId;
  boardId: RoomId | null;
}

export function stationSteps(cast: Cast, { at, room, itemId, boardId }: Placed, story: StationStory): Step[] {
  const by = { at, room, accountId: cast.accountOf(story.by) };
  const { place, about, links } = story;
  const prepared = story.prepared.map((text) => ({ id: newId<PreparedId>(), text }));
  const fields = { place, about, prepared, links: [...links], boardId };
  const asked = story.questions.flatMap(({ who, text, votes }, nth): Step[] => {
    const id = newId<QuestionId>();
    const when = at + (nth + 1) * 20 * minute;
    const said: Step = {
      ...{ at: when, room, accountId: cast.accountOf(who), name: 'question.ask' },
      payload: { id, text, agendaItemId: itemId },
    };
    const voted = votes.map((voter, i): Step => ({
      ...{ at: when + (i + 1) * minute, room, accountId: cast.accountOf(voter), name: 'question.vote' },
      payload: { questionId: id },
    }));
    return [said, ...voted];
  });
  return [
    { ...by, name: 'station.set', payload: { agendaItemId: itemId, ...fields } },
    ...prepared
      .filter(({ text }) => story.asked?.includes(text))
      .map((question): Step => ({
        ...{ ...by, at: at + minute, name: 'station.ask' },
        payload: { agendaItemId: itemId, preparedId: question.id },
      })),
    ...asked,
  ];
}

export function filmingSteps(cast: Cast, { at, room }: At, { by, own, done }: FilmingStory): Step[] {
  const items = filmingNames.map((name) => ({ id: newId<FilmingItemId>(), name }));
  const accountId = cast.accountOf(by);
  return [
    { at, room, accountId, name: 'filmingItem.begin', payload: { items } },
    ...own.map((text): Step => ({
      ...{ at: at + minute, room, accountId, name: 'filmingItem.add' },
      payload: { id: newId<FilmingItemId>(), text },
    })),
    ...done.flatMap(([name, who], nth): Step[] => {
      const item = items.find((each) => each.name === name);
      if (!item) return [];
      const when = { at: at + (nth + 2) * minute, room, accountId: cast.accountOf(who) };
      return [{ ...when, name: 'filmingItem.tick', payload: { filmingItemId: item.id } }];
    }),
  ];
}
