/** What a dragged post carries along. */
import { postId } from '@silta/shared/ids';
import type { PostId } from '@silta/shared/ids';

export function draggedPost(post: { id: PostId }): Record<string, unknown> {
  return { post: post.id };
}

/** null where something else is dragged. */
export function postIn(data: Record<string, unknown>): PostId | null {
  const parsed = postId.safeParse(data.post);
  return parsed.success ? parsed.data : null;
}
