/** What a dialog about a board, a post or a comment asks. */
import type { Comment, Post } from '@silta/shared/boards/records';

export type Question =
  | { kind: 'sendBack'; post: Post }
  | { kind: 'dates'; post: Post }
  | { kind: 'spot'; post: Post }
  | { kind: 'location'; post: Post }
  | { kind: 'track'; post: Post }
  | { kind: 'connect'; post: Post }
  | { kind: 'grow'; post: Post }
  | { kind: 'goal' }
  | { kind: 'report'; about: Post | Comment }
  | { kind: 'history'; post: Post }
  | { kind: 'acts' }
  | { kind: 'reveal'; about: Post | Comment }
  | { kind: 'reports' }
  | { kind: 'calm' }
  | { kind: 'schedule' };
