/** What leaves a board for good: from the bin, and with a person who is forgotten. */
import { countAnswer } from '@silta/shared/boards/polls';
import { recount } from '@silta/shared/boards/reactions';
import { binDays } from '@silta/shared/boards/choices';
import type { Comment, Half, Post } from '@silta/shared/boards/records';
import type { HalfId, MemberId, PostId } from '@silta/shared/ids';
import type { Payload } from '@silta/shared/commands';
import type { Changes } from '../realtime/changes.ts';
import { removeFilesOn } from './attaching.ts';
import { removeConnections } from './connecting.ts';
import { countCollected } from './collecting.ts';

/** What was brought back meanwhile stays. */
export function emptyBin(changes: Changes, { postIds, commentIds }: Payload<'bin.empty'>): void {
  const until = new Date(Date.parse(changes.now) - binDays * 86_400_000).toISOString();
  const isOver = (of: Pick<Post | Comment, 'deletedAt'> | null) =>
    of !== null && of.deletedAt !== null && of.deletedAt < until;
  for (const id of postIds) if (isOver(changes.get('post', id))) removePost(changes, id);
  for (const id of commentIds) {
    if (!isOver(changes.get('comment', id))) continue;
    for (const report of changes.list('report', 'commentId', id)) changes.remove('report', report.id);
    changes.remove('comment', id);
  }
}

function removePost(changes: Changes, postId: PostId): void {
  for (const comment of changes.list('comment', 'postId', postId)) changes.remove('comment', comment.id);
  for (const reaction of changes.list('reaction', 'postId', postId)) changes.remove('reaction', reaction.id);
  removeFilesOn(changes, postId);
  removeConnections(changes, postId);
  for (const report of changes.list('report', 'postId', postId)) changes.remove('report', report.id);
  for (const vote of changes.list('vote', 'postId', postId)) changes.remove('vote', vote.id);
  const halves = changes.list('half', 'postId', postId).map(({ id }) => id);
  removeHalves(changes, new Set(halves));
  changes.remove('post', postId);
}

/** With their files; those of the room must be loaded. */
function removeHalves(changes: Changes, ids: ReadonlySet<HalfId>): void {
  for (const id of ids) changes.remove('half', id);
  for (const { id, halfId } of changes.list('file', 'roomId', changes.roomId))
    if (halfId !== null && ids.has(halfId)) changes.remove('file', id);
}

export function forgetAuthor(changes: Changes, { memberId }: Payload<'author.forget'>): void {
  const posts = new Map(changes.list('post', 'roomId', changes.roomId).map((post) => [post.id, post]));
  const isGone = (postId: PostId) => posts.get(postId)?.authorId === memberId;
  forgetSayings(changes, (of) => of.memberId === memberId || isGone(of.postId));
  const isTheirs = ({ postId, authorId }: Comment | Half) => authorId === memberId || isGone(postId);
  for (const comment of changes.list('comment', 'roomId', changes.roomId))
    if (isTheirs(comment)) changes.remove('comment', comment.id);
  const halves = changes.list('half', 'roomId', changes.roomId).filter(isTheirs);
  removeHalves(changes, new Set(halves.map(({ id }) => id)));
  for (const each of changes.list('connection', 'roomId', changes.roomId))
    if (isGone(each.fromId) || isGone(each.toId)) changes.remove('connection', each.id);
    else if (each.makerId === memberId) changes.put('connection', { ...each, makerId: null });
  for (const file of changes.list('file', 'roomId', changes.roomId))
    if (file.memberId === memberId) changes.remove('file', file.id);
  for (const { id, ...report } of changes.list('report', 'roomId', changes.roomId))
    if (report.reporterId === memberId || report.authorId === memberId || isGone(report.postId))
      changes.remove('report', id);
  for (const { id } of posts.values()) {
    const post = isGone(id) ? changes.get('post', id) : null;
    if (!post) continue;
    changes.remove('post', post.id);
    countCollected(changes, post, null);
  }
  forgetWords(changes, memberId);
}

/** Reactions and answers, and what the posts have counted of them. */
function forgetSayings(
  changes: Changes,
  goes: (of: { postId: PostId; memberId: MemberId }) => boolean,
): void {
  for (const reaction of changes.list('reaction', 'roomId', changes.roomId).filter(goes)) {
    const post = changes.get('post', reaction.postId);
    if (post) changes.put('post', { ...post, tallies: recount(post.tallies, reaction, null) });
    changes.remove('reaction', reaction.id);
  }
  for (const vote of changes.list('vote', 'roomId', changes.roomId).filter(goes)) {
    const post = changes.get('post', vote.postId);
    if (post?.poll) changes.put('post', { ...post, poll: countAnswer(post.poll, vote, null) });
    changes.remove('vote', vote.id);
  }
}

/** What they asked others to change, and why they looked who it was; that somebody looked stays. */
function forgetWords(changes: Changes, memberId: MemberId): void {
  for (const post of changes.list('post', 'roomId', changes.roomId)) {
    const isAsked = post.returned?.memberId === memberId;
    const isRevealed = post.revealed?.memberId === memberId;
    if (!isAsked && !isRevealed) continue;
    const returned = isAsked ? null : post.returned;
    const revealed = isRevealed ? wordless(post.revealed) : post.revealed;
    changes.put('post', { ...post, returned, revealed });
  }
  for (const comment of changes.list('comment', 'roomId', changes.roomId))
    if (comment.revealed?.memberId === memberId)
      changes.put('comment', { ...comment, revealed: wordless(comment.revealed) });
}

function wordless(revealed: Post['revealed']): Post['revealed'] {
  return revealed && { ...revealed, reason: '' };
}
