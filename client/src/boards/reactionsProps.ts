/** What the reactions below a post need, of whatever kind they are. */
import type { Post } from '@silta/shared/boards/records';
import type { PostRights } from './rights.ts';

export interface ReactionsProps {
  post: Post;
  rights: PostRights;
  /** What the viewer has said. */
  mine: string | null;
}
