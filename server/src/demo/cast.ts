/** The ids that the demo's people, sides and rooms get this time. */
import { newId } from '@silta/shared/ids';
import type { AccountId, MemberId, RoomId, SideId } from '@silta/shared/ids';
import { names } from './people.ts';
import type { Name, SideCode } from './people.ts';

export interface Cast {
  partnershipId: RoomId;
  sides: Record<SideCode, SideId>;
  accountOf: (name: Name) => AccountId;
  memberOf: (name: Name) => MemberId;
}

export function newCast(): Cast {
  return {
    partnershipId: newId<RoomId>(),
    sides: { FI: newId<SideId>(), DE: newId<SideId>() },
    accountOf: eachWith(() => newId<AccountId>()),
    memberOf: eachWith(() => newId<MemberId>()),
  };
}

function eachWith<Id>(make: () => Id): (name: Name) => Id {
  const ids = Object.fromEntries(names.map((name) => [name, make()])) as Record<Name, Id>;
  return (name) => ids[name];
}
