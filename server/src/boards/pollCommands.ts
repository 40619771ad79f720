/** What people answer in polls, and who closes them. */
import { voteIdOf } from '@silta/shared/boards/pollCommands';
import { countAnswer, fits } from '@silta/shared/boards/polls';
import type { PostId } from '@silta/shared/ids';
import { Refusal } from '@silta/shared/refusals';
import type { Changes } from '../realtime/changes.ts';
import type { HandlersOf } from '../realtime/handler.ts';
import type { Actor } from '../realtime/scope.ts';
import { needOnBoard, needOpen, thePost } from './onBoard.ts';

type PollCommand = 'poll.answer' | 'poll.close' | 'poll.reopen';

export const pollHandlers: HandlersOf<PollCommand> = {
  'poll.answer': {
    loads: ({ postId }, _, actor) => [{ type: 'vote', ids: actor ? [voteIdOf(postId, actor.memberId)] : [] }],
    target: thePost,
    run: (changes, { postId, choices }, actor) => {
      const { post, poll } = needPoll(changes, postId, actor);
      if (poll.closedAt !== null) throw new Refusal('conflict');
      if (!fits(choices, poll)) throw new Refusal('invalid', { field: 'choices' });
      const { memberId, sideId } = actor;
      const id = voteIdOf(postId, memberId);
      const before = changes.get('vote', id);
      const after =
        choices.length === 0 ? null : { id, roomId: changes.roomId, postId, memberId, sideId, choices };
      if (!before && !after) return;
      changes.put('post', { ...post, poll: countAnswer(poll, before, after) });
      if (after) changes.put('vote', after);
      else changes.remove('vote', id);
    },
  },
  'poll.close': {
    target: thePost,
    run: (changes, { postId }, actor) => setClosed(changes, postId, actor, changes.now),
  },
  'poll.reopen': {
    target: thePost,
    run: (changes, { postId }, actor) => setClosed(changes, postId, actor, null),
  },
};

function needPoll(changes: Changes, postId: PostId, actor: Actor) {
  needOpen(changes, actor);
  const post = needOnBoard(changes, postId);
  if (!post.poll) throw new Refusal('notFound');
  return { post, poll: post.poll };
}

/** Closed again, it keeps the time of the first closing. */
function setClosed(changes: Changes, postId: PostId, actor: Actor, closedAt: string | null): void {
  const { post, poll } = needPoll(changes, postId, actor);
  if ((poll.closedAt === null) === (closedAt === null)) return;
  changes.put('post', { ...post, poll: { ...poll, closedAt } });
}
