/** What came across the bridge: answers from one side to another, and new posts, newest first. */
import type { Activity } from '@silta/shared/boards/activity';
import type { Comment, Post } from '@silta/shared/boards/records';
import type { MemberId } from '@silta/shared/ids';

export type Crossing =
  | { kind: 'answer'; id: string; at: string; comment: Comment; post: Post }
  | { kind: 'post'; id: string; at: string; post: Post };

/** Answers within a side and one's own posts are no news here. */
export function crossingsOf({ posts, comments, answeredPosts }: Activity, me: MemberId | null): Crossing[] {
  const answered = new Map<string, Post>(answeredPosts.map((post) => [post.id, post]));
  const answers = comments.flatMap((comment): Crossing[] => {
    const post = answered.get(comment.postId);
    if (!post || post.sideId === comment.sideId) return [];
    return [{ kind: 'answer', id: comment.id, at: comment.createdAt, comment, post }];
  });
  const news = posts
    .filter((post) => post.state === 'shown' && (me === null || post.authorId !== me))
    .map((post): Crossing => ({ kind: 'post', id: post.id, at: post.createdAt, post }));
  return [...answers, ...news].sort((a, b) => b.at.localeCompare(a.at));
}

/** The beginning of a text, as much as one line shows. */
export function beginningOf(text: string, most = 140): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= most ? line : `${line.slice(0, most).trimEnd()}…`;
}
