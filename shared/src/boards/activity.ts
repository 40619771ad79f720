/** What Today and the list of boards show of all boards at once. */
import type { RoomId } from '../ids.ts';
import type { Comment, Post } from './records.ts';

export interface BoardNumbers {
  boardId: RoomId;
  /** Posts that everybody sees, by side. */
  posts: Record<string, number>;
  /** Posts that wait for approval; always 0 for those who do not approve. */
  waiting: number;
  lastPostAt: string;
}

/** Newest first. */
export interface Activity {
  boards: readonly BoardNumbers[];
  posts: readonly Post[];
  comments: readonly Comment[];
  /** The posts to which the comments belong. */
  answeredPosts: readonly Post[];
}
