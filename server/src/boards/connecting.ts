/** Connecting posts with each other, and what becomes of a connection when one of the two is hidden or goes. */
import { joins } from '@silta/shared/boards/connections';
import { isShown } from '@silta/shared/boards/rules';
import type { PostId } from '@silta/shared/ids';
import { Refusal } from '@silta/shared/refusals';
import { limits } from '@silta/shared/texts';
import type { Changes } from '../realtime/changes.ts';
import type { HandlersOf } from '../realtime/handler.ts';
import type { Load } from '../realtime/scope.ts';
import type { Row } from '../realtime/tables.ts';
import { needOnBoard, needOpen, needWritable, thePost } from './onBoard.ts';

export const connectionsOf = ({ postId }: { postId: PostId }): Load[] =>
  (['fromId', 'toId'] as const).map((column) => ({ type: 'connection', column, value: postId }));

export const connectionHandlers: HandlersOf<'connection.make' | 'connection.remove'> = {
  'connection.make': {
    loads: ({ id, toId, postId }) => [
      { type: 'connection', ids: [id] },
      { type: 'post', ids: [toId] },
      ...connectionsOf({ postId }),
      ...connectionsOf({ postId: toId }),
    ],
    target: thePost,
    run: (changes, { id, postId: fromId, toId }, actor) => {
      needWritable(changes, actor);
      // A post that not everybody sees is answered like one that is not there.
      for (const end of [fromId, toId])
        if (!isShown(needOnBoard(changes, end))) throw new Refusal('notFound');
      if (connectionsAt(changes, fromId).some((each) => joins(each, fromId, toId))) return;
      const most = limits.connectionsOfPost;
      if ([fromId, toId].some((end) => connectionsAt(changes, end).length >= most))
        throw new Refusal('full', { limit: most });
      const ends = { fromId, toId, fromShown: true, toShown: true };
      changes.add('connection', { id, roomId: changes.roomId, ...ends, makerId: actor.memberId });
    },
  },
  'connection.remove': {
    target: ({ connectionId }) => ({ type: 'connection', id: connectionId }),
    run: (changes, { connectionId }, actor) => {
      needOpen(changes, actor);
      changes.remove('connection', changes.need('connection', connectionId).id);
    },
  },
};

/** Of this post; `connectionsOf` must be loaded. */
export function connectionsAt(changes: Changes, postId: PostId): Row<'connection'>[] {
  return (['fromId', 'toId'] as const).flatMap((column) => changes.list('connection', column, postId));
}

/** To be called where others see a post now and did not before, or the other way round. */
export function showConnections(changes: Changes, postId: PostId, isNowShown: boolean): void {
  for (const each of connectionsAt(changes, postId))
    changes.put('connection', {
      ...each,
      ...(each.fromId === postId ? { fromShown: isNowShown } : { toShown: isNowShown }),
    });
}

/** What connects a post that goes for good. */
export function removeConnections(changes: Changes, postId: PostId): void {
  for (const { id } of connectionsAt(changes, postId)) changes.remove('connection', id);
}
