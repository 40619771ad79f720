/** What a dialog about one post or comment asks. */
import type { Post } from '@silta/shared/boards/records';

export type Question = { kind: 'sendBack'; post: Post };
