/** Reports by what they are about: those that wait first, each with everybody who reported it. */
import type { Comment, Post, Report } from '@silta/shared/boards/records';

export interface ReportedThing {
  /** The id of the post or comment. */
  id: string;
  /** null where this viewer does not see it any more. */
  post: Post | null;
  comment: Comment | null;
  isComment: boolean;
  /** Oldest first. */
  reports: readonly [Report, ...Report[]];
  isWaiting: boolean;
}

interface Ground {
  reports: readonly Report[];
  posts: readonly Post[];
  comments: readonly Comment[];
}

export function reportedThings({ reports, posts, comments }: Ground): ReportedThing[] {
  const oldestFirst = reports.toSorted((a, b) => (a.createdAt < b.createdAt ? -1 : 1));
  const things = new Map<string, ReportedThing>();
  for (const report of oldestFirst) {
    const id = report.commentId ?? report.postId;
    const known = things.get(id);
    things.set(id, {
      id,
      post: known?.post ?? posts.find((post) => post.id === report.postId) ?? null,
      comment: known?.comment ?? comments.find((comment) => comment.id === report.commentId) ?? null,
      isComment: report.commentId !== null,
      reports: known ? [...known.reports, report] : [report],
      isWaiting: (known?.isWaiting ?? false) || report.outcome === null,
    });
  }
  return [...things.values()].sort((a, b) => Number(b.isWaiting) - Number(a.isWaiting));
}

export function countWaiting(reports: readonly Report[]): number {
  const waiting = reports.filter(({ outcome }) => outcome === null);
  return new Set<string>(waiting.map(({ commentId, postId }) => commentId ?? postId)).size;
}
