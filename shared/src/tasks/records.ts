/** Tasks that staff set, and what each learner does for them. */
import * as z from 'zod/mini';
import { boardId, memberId, roomId, sideId, taskId, taskItemId, workId } from '../ids.ts';
import { participants } from '../sessions/records.ts';
import { instant, timeZone } from '../texts.ts';

/** How something is handed in; `tick`: saying that it is done is enough. */
export const handInWay = z.enum(['text', 'link', 'tick']);
export type HandInWay = z.infer<typeof handInWay>;

/** Something to see to within a task. */
export const taskItem = z.object({ id: taskItemId, text: z.string() });
export type TaskItem = z.infer<typeof taskItem>;

/** Something that learners are to do. */
export const task = z.object({
  id: taskId,
  roomId,
  title: z.string(),
  /** What it is for and how it goes; may be empty. */
  why: z.string(),
  /** The learners among them do it. */
  learners: participants,
  dueAt: z.nullable(instant),
  /** In which the due date was entered. */
  timeZone,
  items: z.array(taskItem),
  /** Any of them will do. */
  ways: z.array(handInWay),
  /** Material; may be empty. */
  link: z.string(),
  boardId: z.nullable(boardId),
  /** The skill or learning outcome that it serves; may be empty. */
  skill: z.string(),
  /** What to look out for; may be empty. */
  safety: z.string(),
  /** Whether staff of the learner's own side have to confirm what was accepted. */
  needsConfirming: z.boolean(),
  /** Whether everybody of the partnership sees what is handed in. */
  isShared: z.boolean(),
  /** Staff who look through what is handed in. */
  reviewerIds: z.array(memberId),
  setBy: memberId,
  /** The side of who set it. */
  sideId,
  createdAt: instant,
  /** 1 at first, and one more with every change: says which one somebody has seen. */
  version: z.int(),
  /** It takes nothing any more since; what was handed in stays. */
  withdrawnAt: z.nullable(instant),
  /** Learners who have begun it and for whom it is no more: they still see it. */
  keptFor: z.array(memberId),
});
export type Task = z.infer<typeof task>;

export const workState = z.enum(['started', 'handedIn', 'returned', 'accepted', 'confirmed']);
export type WorkState = z.infer<typeof workState>;

/** One of the versions in which something was handed in. */
export const handIn = z.object({ text: z.string(), link: z.string(), at: instant });
export type HandIn = z.infer<typeof handIn>;

/** What became of it when, and by whom. */
export const workStep = z.object({
  kind: z.enum([...workState.options, 'helpAsked', 'helped']),
  by: memberId,
  at: instant,
  word: z.string(),
});
export type WorkStep = z.infer<typeof workStep>;

/** What one learner does for a task; there from the first thing that they do. */
export const work = z.object({
  id: workId,
  roomId,
  taskId,
  memberId,
  sideId,
  state: workState,
  /** Of the task's items, those that are seen to. */
  ticked: z.array(taskItemId),
  asksForHelp: z.boolean(),
  /** From the first to the one that counts. */
  handIns: z.array(handIn),
  steps: z.array(workStep),
  /** As the task says. */
  reviewerIds: z.array(memberId),
  /** As the task says. */
  isShared: z.boolean(),
});
export type Work = z.infer<typeof work>;
