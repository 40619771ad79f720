/** The house with what follows by itself in other rooms, once something is committed in one. */
import { House } from './realtime/house.ts';
import type { HouseParts } from './realtime/house.ts';
import { followSessions } from './sessions/liveFollowing.ts';
import { followGroupsIn } from './tasks/following.ts';

export function followedHouse(parts: HouseParts): House {
  const house = new House(parts);
  followSessions(house);
  followGroupsIn(house);
  return house;
}
