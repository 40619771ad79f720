/** How the sides fill their halves of a joint post. */
import { halfIdOf } from '@silta/shared/boards/halfCommands';
import type { Half } from '@silta/shared/boards/records';
import { isShown } from '@silta/shared/boards/rules';
import type { HalfId } from '@silta/shared/ids';
import { Refusal } from '@silta/shared/refusals';
import type { Changes } from '../realtime/changes.ts';
import type { HandlersOf } from '../realtime/handler.ts';
import { needOnBoard, needWritable, thePost } from './onBoard.ts';

type HalfCommand = 'half.fill' | 'half.edit' | 'half.remove';

const theHalf = ({ halfId }: { halfId: HalfId }) => ({ type: 'half', id: halfId }) as const;

export const halfHandlers: HandlersOf<HalfCommand> = {
  'half.fill': {
    loads: ({ postId }, _, actor) => [{ type: 'half', ids: actor ? [halfIdOf(postId, actor.sideId)] : [] }],
    target: thePost,
    run: (changes, { postId, text, language }, actor) => {
      const { memberId, sideId } = actor;
      needWritable(changes, actor);
      const post = needOnBoard(changes, postId);
      // Nobody answers to what the other side cannot read yet.
      if (!post.joint || !isShown(post)) throw new Refusal('notFound');
      changes.add('half', {
        id: halfIdOf(postId, sideId),
        roomId: changes.roomId,
        postId,
        sideId,
        authorId: memberId,
        text,
        language,
        postShown: true,
        createdAt: changes.now,
        editedAt: null,
      });
    },
  },
  'half.edit': {
    target: theHalf,
    run: (changes, { halfId, text, language }, actor) => {
      needWritable(changes, actor);
      changes.put('half', { ...needHalf(changes, halfId), text, language, editedAt: changes.now });
    },
  },
  'half.remove': {
    target: theHalf,
    run: (changes, { halfId }, actor) => {
      needWritable(changes, actor);
      changes.remove('half', needHalf(changes, halfId).id);
    },
  },
};

/** What lies in the bin with its post is not changed there. */
function needHalf(changes: Changes, halfId: HalfId): Half {
  const half = changes.need('half', halfId);
  if (!half.postShown) throw new Refusal('notFound');
  return half;
}
