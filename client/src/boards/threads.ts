/** The comments on a post with the answers to each below it, in the order in which they came. */
import type { Comment } from '@silta/shared/boards/records';
import type { CommentId } from '@silta/shared/ids';

export interface Thread {
  id: CommentId;
  /** null where it has been deleted or hidden, and only its answers are left. */
  first: Comment | null;
  answers: readonly Comment[];
}

/** `comments`: the oldest first. A thread whose first comment is not there stands where its first answer came. */
export function threadsOf(comments: readonly Comment[]): Thread[] {
  const threads = new Map<CommentId, { id: CommentId; first: Comment | null; answers: Comment[] }>();
  for (const comment of comments) {
    const id = comment.answersId ?? comment.id;
    const thread = threads.get(id) ?? { id, first: null, answers: [] };
    threads.set(id, thread);
    if (comment.answersId === null) thread.first = comment;
    else thread.answers.push(comment);
  }
  return [...threads.values()];
}

/** As many comments as there is place for, from the beginning. */
export function beginningOfThreads(threads: readonly Thread[], most: number): Thread[] {
  let left = most;
  const shown: Thread[] = [];
  for (const thread of threads) {
    if (left <= 0) break;
    if (thread.first) left -= 1;
    const answers = thread.answers.slice(0, Math.max(left, 0));
    left -= answers.length;
    shown.push({ ...thread, answers });
  }
  return shown;
}
