/** What leaves a board for good: from the bin, and with a person who is forgotten. */
import { countUseful } from '@silta/shared/boards/commands';
import { binDays } from '@silta/shared/boards/records';
import type { Comment, Post } from '@silta/shared/boards/records';
import type { MemberId, PostId } from '@silta/shared/ids';
import type { Payload } from '@silta/shared/commands';
import type { Changes } from '../realtime/changes.ts';
import { removeFilesOn } from './attaching.ts';
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
  for (const report of changes.list('report', 'postId', postId)) changes.remove('report', report.id);
  changes.remove('post', postId);
}

export function forgetAuthor(changes: Changes, { memberId }: Payload<'author.forget'>): void {
  const posts = new Map(changes.list('post', 'roomId', changes.roomId).map((post) => [post.id, post]));
  const comments = changes.list('comment', 'roomId', changes.roomId);
  const reactions = changes.list('reaction', 'roomId', changes.roomId);
  const isGone = (postId: PostId) => posts.get(postId)?.authorId === memberId;
  for (const { id, postId, sideId, memberId: by } of reactions) {
    const post = posts.get(postId);
    if (by !== memberId && !isGone(postId)) continue;
    if (post && !isGone(postId))
      changes.put('post', { ...post, useful: countUseful(post.useful, sideId, -1) });
    changes.remove('reaction', id);
  }
  for (const { id, postId, authorId } of comments)
    if (authorId === memberId || isGone(postId)) changes.remove('comment', id);
  for (const file of changes.list('file', 'roomId', changes.roomId))
    if (file.memberId === memberId) changes.remove('file', file.id);
  for (const { id, ...report } of changes.list('report', 'roomId', changes.roomId))
    if (report.reporterId === memberId || report.authorId === memberId || isGone(report.postId))
      changes.remove('report', id);
  for (const post of posts.values()) {
    if (!isGone(post.id)) continue;
    changes.remove('post', post.id);
    countCollected(changes, post, null);
  }
  forgetWords(changes, memberId);
}

/** What they asked others to change. */
function forgetWords(changes: Changes, memberId: MemberId): void {
  for (const post of changes.list('post', 'roomId', changes.roomId)) {
    if (post.returned?.memberId === memberId) changes.put('post', { ...post, returned: null });
  }
}
