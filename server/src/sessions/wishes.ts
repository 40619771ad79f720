/** What somebody would like in a session. */
import { wishIdOf } from '@silta/shared/sessions/wishCommands';
import type { HandlersOf } from '../realtime/handler.ts';
import { needChanging } from './planning.ts';

export const wishHandlers: HandlersOf<'wish.set'> = {
  'wish.set': {
    loads: (_, { roomId }, actor) => [{ type: 'wish', ids: actor ? [wishIdOf(roomId, actor.memberId)] : [] }],
    run: (changes, fields, { memberId, sideId }) => {
      needChanging(changes);
      const { roomId } = changes;
      changes.put('wish', { id: wishIdOf(roomId, memberId), roomId, memberId, sideId, ...fields });
    },
  },
};
