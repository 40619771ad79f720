/** The picture of a link preview goes where its preview goes. */
import { firstLink } from '@silta/shared/boards/links';
import type { LinkPreview } from '@silta/shared/boards/fields';
import type { Post } from '@silta/shared/boards/records';
import type { Changes } from '../realtime/changes.ts';

/** What an edited post goes on showing; the files on it must be loaded. */
export function keptLink(changes: Changes, post: Post, text: string): LinkPreview | null {
  if (post.link === null || firstLink(text) === post.link.url) return post.link;
  removePicture(changes, post);
  return null;
}

/** The files on the post must be loaded. */
export function removePicture(changes: Changes, { id, link }: Post): void {
  for (const file of changes.list('file', 'postId', id))
    if (file.id === link?.picture?.fileId) changes.remove('file', file.id);
}
