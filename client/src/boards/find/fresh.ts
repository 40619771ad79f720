/** What is new to somebody since they were here last: a post of others, or one with a new comment of others. */
import type { Comment, Post } from '@silta/shared/boards/records';
import type { MemberId } from '@silta/shared/ids';

export type IsFresh = (post: Post, comments: readonly Comment[]) => boolean;

export function freshSince(since: string | null, me: MemberId | null): IsFresh {
  if (since === null) return () => false;
  const isNew = (of: Post | Comment) => of.createdAt > since && (me === null || of.authorId !== me);
  return (post, comments) => isNew(post) || comments.some(isNew);
}
