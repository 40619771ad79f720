/** What a dragged post carries along. */
import { idFrom } from '@silta/shared/newId';
import type { PostId } from '@silta/shared/ids';

export function draggedPost(post: { id: PostId }): Record<string, unknown> {
  return { post: post.id };
}

/** null where something else is dragged. */
export function postIn(data: Record<string, unknown>): PostId | null {
  return idFrom<PostId>(data.post);
}
