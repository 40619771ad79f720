/** The record of what staff do with things that are not their own, written by the very command that does it. */
import type { Act, ActName, ChangedRules } from '@silta/shared/boards/history';
import type { Board, BoardRules, Comment, Post } from '@silta/shared/boards/records';
import type { Payload } from '@silta/shared/commands';
import type { CommentId, PostId, RoomId } from '@silta/shared/ids';
import { limits } from '@silta/shared/limits';
import { isStaff } from '@silta/shared/roles';
import type { Changes } from '../realtime/changes.ts';
import type { Handler, Handlers } from '../realtime/handler.ts';
import type { NoteTable } from '../realtime/notes.ts';
import type { Actor } from '../realtime/scope.ts';

export const actTable: NoteTable = { name: 'act', of: 'boardId', most: limits.actsOfBoard };

type About = Omit<Act, 'id' | 'at' | 'name' | 'memberId'>;
/** What the command is about, before it is carried out; null where there is nothing to keep. */
type Describe<N extends ActName> = (changes: Changes, payload: Payload<N>, actor: Actor) => About | null;

const onPost = (changes: Changes, { postId }: { postId: PostId }, actor: Actor) =>
  aboutTexts(changes.get('post', postId), actor, changes);
const onComment = (changes: Changes, { commentId }: { commentId: CommentId }, actor: Actor) =>
  aboutTexts(changes.get('comment', commentId), actor, changes);
const onBoard = (_: Changes, { boardId }: { boardId: RoomId }) => about(boardId);
const here = (changes: Changes) => about(changes.roomId);

const described: { [N in ActName]: Describe<N> } = {
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
};

function about(boardId: RoomId, fields: Partial<About> = {}): About {
  const nothing = { postId: null, commentId: null, ofMemberId: null, sectionId: null, changed: null };
  return { boardId, ...nothing, ...fields };
}

/** Nobody is named who wrote without a name, and what people do with their own things is nobody's business. */
function aboutTexts(of: Post | Comment | null, actor: Actor, changes: Changes): About | null {
  if (!of || !isStaff(actor) || of.authorId === actor.memberId) return null;
  const ofMemberId = of.anonymous ? null : of.authorId;
  return 'postId' in of
    ? about(changes.roomId, { postId: of.postId, commentId: of.id, ofMemberId })
    : about(changes.roomId, { postId: of.id, ofMemberId, sectionId: of.sectionId });
}

function changedOf(board: Board | null, rules: BoardRules): ChangedRules | null {
  if (!board) return null;
  const changed = Object.entries(rules).filter(([rule, value]) => board[rule as keyof BoardRules] !== value);
  return changed.length === 0 ? null : Object.fromEntries(changed);
}

/** The same handlers; those of acts keep a record as well. */
export function audited(handlers: Handlers): Handlers {
  const all = Object.keys(described) as ActName[];
  return { ...handlers, ...Object.fromEntries(all.map((name) => [name, auditedOne(name, handlers)])) };
}

function auditedOne<N extends ActName>(name: N, handlers: Handlers): Handler<N> {
  const handler = handlers[name] as unknown as Handler<N>;
  const describe = described[name] as Describe<N>;
  return {
    ...handler,
    run: (changes, payload, actor) => {
      const found = describe(changes, payload, actor);
      handler.run(changes, payload, actor);
      const { memberId } = actor;
      if (!found) return;
      const act: Act = { ...found, id: changes.commandId, at: changes.now, name, memberId };
      changes.note(actTable, act);
    },
  };
}
