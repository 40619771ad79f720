/** Several tasks set at once: the same people, and due one after the other. */
import type { TaskDraft, TaskFields } from './taskDraft.ts';
import { taskFrom } from './taskDraft.ts';

/** Days from one to the next; 0: all on the same day. */
export const gaps = [0, 1, 2, 7, 14] as const;
export type Gap = (typeof gaps)[number];

/** In their order. A post needs a board, which is not chosen here: then it is handed in otherwise. */
export function seriesFrom(
  base: TaskDraft,
  beginnings: readonly Partial<TaskDraft>[],
  gap: Gap,
): TaskFields[] {
  return beginnings.map((begun, i) => {
    const draft = { ...base, ...begun, boardId: null, day: base.day && daysLater(base.day, i * gap) };
    const ways = draft.ways.filter((way) => way !== 'post');
    return taskFrom({ ...draft, ways: ways.length > 0 ? ways : ['text'] });
  });
}

/** By the calendar: the time of day stays, also where summer time ends in between. */
function daysLater(day: string, days: number): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}
