/** What the commands of a virtual visit may be tried with. */
import type { CommandName } from '@silta/shared/commands';
import { newId } from '@silta/shared/ids';
import { nobody, sideOf, sideOther } from './accessCase.ts';
import type { Case, Tried } from './accessCase.ts';
import { anAgendaItem } from './givenSessions.ts';
import { aFilmingItem, aStation, filmingItemOf, stationAt } from './givenVisit.ts';

type OfVisit = Extract<CommandName, `station.${string}` | `filmingItem.${string}`>;

const teacherOf = ({ world }: Tried) => world.as('teacher', 'DE');
const station = (tried: Tried) => aStation(teacherOf(tried));
const filmingItem = ({ world, whose }: Tried) => aFilmingItem(world.as('teacher', sideOf(whose)));

export const visitCases: { [N in OfVisit]: Case<N> } = {
  'station.set': { whose: nobody, about: async (tried) => stationAt(await anAgendaItem(teacherOf(tried))) },
  'station.remove': {
    whose: nobody,
    about: async (tried) => ({ agendaItemId: (await station(tried)).agendaItemId }),
  },
  'station.ask': { whose: nobody, about: station },
  'station.unask': { whose: nobody, about: station },
  'filmingItem.begin': { whose: nobody, about: () => ({ items: [{ id: newId(), name: 'safety' }] }) },
  'filmingItem.add': { whose: nobody, about: () => filmingItemOf() },
  'filmingItem.remove': { whose: sideOther, about: filmingItem },
  'filmingItem.tick': { whose: sideOther, about: filmingItem },
  'filmingItem.untick': { whose: sideOther, about: filmingItem },
};
