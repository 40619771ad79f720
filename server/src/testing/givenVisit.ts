/** What a test of a virtual visit finds ready, made through the door by whoever is named. */
import type { Payload } from '@silta/shared/commands';
import { newId } from '@silta/shared/ids';
import type { AgendaItemId, FilmingItemId, PreparedId } from '@silta/shared/ids';
import { anAgendaItem } from './givenSessions.ts';
import type { Person } from './person.ts';

export function preparedOf(text: string): { id: PreparedId; text: string } {
  return { id: newId<PreparedId>(), text };
}

export function stationAt(
  agendaItemId: AgendaItemId,
  fields: Partial<Payload<'station.set'>> = {},
): Payload<'station.set'> {
  return {
    agendaItemId,
    place: 'PLC test line, hall 3',
    about: 'Every board is tested here for four seconds.',
    prepared: [preparedOf('What happens to boards that fail?')],
    ...fields,
  };
}

export async function aStation(by: Person): Promise<{ agendaItemId: AgendaItemId; preparedId: PreparedId }> {
  const agendaItemId = await anAgendaItem(by);
  const question = preparedOf('What happens to boards that fail?');
  await by.send('station.set', stationAt(agendaItemId, { prepared: [question] })).isDone();
  return { agendaItemId, preparedId: question.id };
}

export function filmingItemOf(text = 'The crane stands still.'): Payload<'filmingItem.add'> {
  return { id: newId<FilmingItemId>(), text };
}

/** On the list of the side of whoever is named. */
export async function aFilmingItem(by: Person): Promise<{ filmingItemId: FilmingItemId }> {
  const item = filmingItemOf();
  await by.send('filmingItem.add', item).isDone();
  return { filmingItemId: item.id };
}
