/** What acts on a board are about. */
import type { BoardActName, ChangedRules } from '@silta/shared/boards/history';
import type { Board, BoardRules } from '@silta/shared/boards/records';
import type { CommentId, HalfId, PostId, RoomId, SectionId } from '@silta/shared/ids';
import type { Changes } from '../realtime/changes.ts';
import type { Actor } from '../realtime/scope.ts';
import { about, aboutTexts, aboutTheirs } from './actAbout.ts';
import type { Describe } from './actAbout.ts';

const onPost = (changes: Changes, { postId }: { postId: PostId }, actor: Actor) =>
  aboutTexts(changes.get('post', postId), actor, changes);
const onComment = (changes: Changes, { commentId }: { commentId: CommentId }, actor: Actor) =>
  aboutTexts(changes.get('comment', commentId), actor, changes);
const onBoard = (_: Changes, { boardId }: { boardId: RoomId }) => about(boardId);
const here = (changes: Changes) => about(changes.roomId);
const onHalf = (changes: Changes, { halfId }: { halfId: HalfId }, actor: Actor) => {
  const half = changes.get('half', halfId);
  return half && aboutTheirs(half.authorId, { actor, roomId: changes.roomId, postId: half.postId });
};
const newBoard = (_: Changes, { board }: { board: Board }) => about(board.id, { detail: board.title });
const titled = (changes: Changes, { sectionId }: { sectionId: SectionId }) =>
  about(changes.roomId, { detail: changes.get('section', sectionId)?.title ?? null });

export const boardActs: { [N in BoardActName]: Describe<N> } = {
  'post.approve': onPost,
  'post.hide': onPost,
  'post.show': onPost,
  'post.return': onPost,
  'post.delete': onPost,
  'post.restore': onPost,
  'post.reveal': onPost,
  'comment.reveal': onComment,
  'preview.remove': (changes, payload, actor) =>
    changes.get('post', payload.postId)?.link ? onPost(changes, payload, actor) : null,
  'comment.hide': onComment,
  'comment.show': onComment,
  'comment.delete': onComment,
  'comment.restore': onComment,
  'report.leave': (changes, { reportId }) => {
    const report = changes.get('report', reportId);
    return report && about(changes.roomId, { postId: report.postId, commentId: report.commentId });
  },
  'section.collect': here,
  'section.reveal': here,
  'section.setPosting': (changes, { sectionId }) => about(changes.roomId, { sectionId }),
  'board.setRules': (changes, { boardId, rules }) => {
    const changed = changedOf(changes.get('board', boardId), rules);
    return changed && about(boardId, { changed });
  },
  'board.calm': onBoard,
  'board.goOn': onBoard,
  'board.schedule': onBoard,
  'board.archive': onBoard,
  'board.unarchive': onBoard,
  'board.rename': (_, { boardId, title }) => about(boardId, { detail: title }),
  'board.setLayout': onBoard,
  'board.setReactions': onBoard,
  'board.setGoal': onBoard,
  'board.copy': newBoard,
  'board.import': newBoard,
  'board.export': (changes, { format, names }) => about(changes.roomId, { detail: `${format} ${names}` }),
  'section.rename': (changes, { sectionId, title }) => about(changes.roomId, { sectionId, detail: title }),
  'section.setPrompt': (changes, { sectionId }) => about(changes.roomId, { sectionId }),
  'section.remove': titled,
  'post.move': onPost,
  'post.date': onPost,
  'post.place': onPost,
  'post.locate': onPost,
  'post.pin': onPost,
  'post.unpin': onPost,
  'dots.start': here,
  'dots.close': here,
  'dots.reopen': here,
  'mark.set': onPost,
  'poll.close': onPost,
  'poll.reopen': onPost,
  'half.edit': onHalf,
  'half.remove': onHalf,
};

function changedOf(board: Board | null, rules: BoardRules): ChangedRules | null {
  if (!board) return null;
  const changed = Object.entries(rules).filter(([rule, value]) => board[rule as keyof BoardRules] !== value);
  return changed.length === 0 ? null : Object.fromEntries(changed);
}
