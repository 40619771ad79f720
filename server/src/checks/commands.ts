/** Keeping what was measured in a place, one result for each place of a side. */
import { isSamePlace } from '@silta/shared/checks/records';
import type { HandlersOf } from '../realtime/handler.ts';

export const checkHandlers: HandlersOf<'check.keep' | 'check.remove'> = {
  'check.keep': {
    loads: ({ id }, { partnershipId }) => [
      { type: 'check', ids: [id] },
      { type: 'check', column: 'roomId', value: partnershipId },
    ],
    run: (changes, fields, { memberId, sideId }) => {
      const { roomId, now: at } = changes;
      for (const known of changes.list('check', 'roomId', roomId))
        if (known.sideId === sideId && isSamePlace(known.place, fields.place) && known.id !== fields.id)
          changes.remove('check', known.id);
      changes.add('check', { ...fields, roomId, sideId, memberId, at });
    },
  },
  'check.remove': {
    target: ({ checkId: id }) => ({ type: 'check', id }),
    run: (changes, { checkId }) => changes.remove('check', checkId),
  },
};
