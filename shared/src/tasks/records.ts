/** Tasks that staff set, and what each learner does for them. */
import * as z from 'zod/mini';
import { day } from '../boards/fields.ts';
import { attachment } from '../files/attachments.ts';
import {
  boardId,
  memberId,
  peerFeedbackId,
  postId,
  roomId,
  sideId,
  taskId,
  taskItemId,
  workId,
} from '../ids.ts';
import { participants } from '../sessions/records.ts';
import { instant, timeZone } from '../texts.ts';

/**
 * How something is handed in. `file`: of any kind, photos and recordings too; `post`: on the task's board;
 * `tick`: saying that it is done is enough.
 */
export const handInWay = z.enum(['text', 'photo', 'video', 'audio', 'file', 'link', 'post', 'tick']);
export type HandInWay = z.infer<typeof handInWay>;

/** Something to see to within a task. */
export const taskItem = z.object({
  id: taskItemId,
  text: z.string(),
  /** Of one learner among those who do the task; null: of each of them. */
  memberId: z.nullable(memberId),
  /** Before the task itself is due, if wanted. */
  dueOn: z.nullable(day),
});
export type TaskItem = z.infer<typeof taskItem>;

/** That learners say something of each other's hand-ins. */
export const peerRules = z.object({
  /** What they are asked of each. */
  questions: z.array(z.string()),
  /** How many each gives and receives, one more or one less. */
  count: z.int(),
  /** `givenOut`: hand-ins that come later are given out, too. */
  state: z.enum(['waiting', 'givenOut', 'closed']),
});
export type PeerRules = z.infer<typeof peerRules>;

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
  /** Material, in its order. */
  attachments: z.array(attachment),
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
  /** Whether it is done together with one's partner of the other side: they see each other's hand-ins. */
  inPairs: z.boolean(),
  /** null where they do not. */
  peers: z.nullable(peerRules),
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
export const handIn = z.object({
  text: z.string(),
  link: z.string(),
  attachments: z.array(attachment),
  /** On the task's board. */
  postId: z.nullable(postId),
  at: instant,
});
export type HandIn = z.infer<typeof handIn>;

/** What became of it when, and by whom. */
export const workStep = z.object({
  kind: z.enum([...workState.options, 'helpAsked', 'helped']),
  by: memberId,
  at: instant,
  word: z.string(),
  /** What goes with the word: a spoken one, or a picture of what is meant. */
  attachments: z.array(attachment),
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
  /** Partners with whom it is done, as they were when it was handed in. */
  partnerIds: z.array(memberId),
});
export type Work = z.infer<typeof work>;

/** What one learner says of a hand-in of another, who is of another side where that can be. */
export const peerFeedback = z.object({
  id: peerFeedbackId,
  roomId,
  taskId,
  giverId: memberId,
  giverSideId: sideId,
  /** Whose hand-in it is about. */
  memberId,
  sideId,
  /** As it was when it was given out; the newest until somebody has answered. */
  handIn,
  /** One for each of the task's questions; none until all are given. */
  answers: z.array(z.string()),
  givenAt: z.nullable(instant),
  /** Whether its receiver reads it: when they have said their own, or when it is closed. */
  isOpen: z.boolean(),
  /** Put out of its receiver's sight by staff. */
  hiddenAt: z.nullable(instant),
  /** As the task says. */
  reviewerIds: z.array(memberId),
});
export type PeerFeedback = z.infer<typeof peerFeedback>;
