/** How the sides fill their halves of a joint post. */
import { halfIdOf } from '@silta/shared/boards/halfCommands';
import type { Half } from '@silta/shared/boards/records';
import { isShown } from '@silta/shared/boards/rules';
import { saysSomething } from '@silta/shared/boards/saying';
import type { HalfId } from '@silta/shared/ids';
import { Refusal } from '@silta/shared/refusals';
import { filesWished } from '../files/tying.ts';
import type { Changes } from '../realtime/changes.ts';
import type { HandlersOf } from '../realtime/handler.ts';
import { attachToHalf, filesOnHalf, letGoOfHalf } from './attaching.ts';
import { needOnBoard, needWritable, thePost } from './onBoard.ts';

type HalfCommand = 'half.fill' | 'half.edit' | 'half.remove';

const theHalf = ({ halfId }: { halfId: HalfId }) => ({ type: 'half', id: halfId }) as const;

export const halfHandlers: HandlersOf<HalfCommand> = {
  'half.fill': {
    loads: ({ postId, attachments }, _, actor) => {
      const halfIds = actor ? [halfIdOf(postId, actor.sideId)] : [];
      return [
        { type: 'half', ids: halfIds },
        ...halfIds.map((halfId) => filesOnHalf({ halfId })),
        filesWished(attachments),
      ];
    },
    target: thePost,
    run: (changes, { postId, text, language, attachments: wishes = [] }, actor) => {
      const { memberId, sideId } = actor;
      needWritable(changes, actor);
      const post = needOnBoard(changes, postId);
      // Nobody answers to what the other side cannot read yet.
      if (!post.joint || !isShown(post)) throw new Refusal('notFound');
      const id = halfIdOf(postId, sideId);
      // A classmate was faster: nothing may happen to what their half carries.
      if (changes.get('half', id)) throw new Refusal('conflict');
      changes.add('half', {
        id,
        roomId: changes.roomId,
        postId,
        sideId,
        authorId: memberId,
        text,
        language,
        attachments: attachToHalf(changes, id, { wishes, actor }),
        postShown: true,
        createdAt: changes.now,
        editedAt: null,
      });
    },
  },
  'half.edit': {
    loads: ({ halfId, attachments }) => [filesOnHalf({ halfId }), filesWished(attachments)],
    target: theHalf,
    run: (changes, { halfId, text, language, attachments: wishes }, actor) => {
      needWritable(changes, actor);
      const half = needHalf(changes, halfId);
      const attachments = wishes ? attachToHalf(changes, halfId, { wishes, actor }) : half.attachments;
      const edited = { ...half, text, language, attachments, editedAt: changes.now };
      if (!saysSomething(edited)) throw new Refusal('invalid', { field: 'text' });
      changes.put('half', edited);
    },
  },
  'half.remove': {
    loads: ({ halfId }) => [filesOnHalf({ halfId })],
    target: theHalf,
    run: (changes, { halfId }, actor) => {
      needWritable(changes, actor);
      changes.remove('half', needHalf(changes, halfId).id);
      letGoOfHalf(changes, halfId);
    },
  },
};

/** What lies in the bin with its post is not changed there. */
function needHalf(changes: Changes, halfId: HalfId): Half {
  const half = changes.need('half', halfId);
  if (!half.postShown) throw new Refusal('notFound');
  return half;
}
