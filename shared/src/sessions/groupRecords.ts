/** Small groups of a session: a round of them, who is in which, where each works, and what it has found out. */
import * as z from 'zod/mini';
import {
  agendaItemId,
  boardId,
  findingId,
  groupId,
  groupingId,
  memberId,
  postId,
  roomId,
  sectionId,
  sideId,
} from '../ids.ts';
import { instant } from '../texts.ts';

/** `work`: people talk and write apart from the others. `teams`: they stay, and a quiz counts by team. */
export const groupPurpose = z.enum(['work', 'teams']);

/** One round of groups: from opening them until everybody is back. */
export const grouping = z.object({
  id: groupingId,
  roomId,
  purpose: groupPurpose,
  /** The step for which they were made. */
  agendaItemId: z.nullable(agendaItemId),
  state: z.enum(['working', 'back']),
  /** Rises with everything that is done to its clock: who acts on what is not so any more gets `conflict`. */
  step: z.int(),
  openedAt: instant,
  /** By the server's clock; null: until somebody brings them back. */
  endsAt: z.nullable(instant),
  backAt: z.nullable(instant),
});
export type Grouping = z.infer<typeof grouping>;

/** Where a group works: a board, or a section of it. */
export const groupPlace = z.object({ boardId, sectionId: z.nullable(sectionId) });
export type GroupPlace = z.infer<typeof groupPlace>;

export const group = z.object({
  id: groupId,
  roomId,
  groupingId,
  /** From 1, by which it is called. */
  number: z.int(),
  memberIds: z.array(memberId),
  place: z.nullable(groupPlace),
  /** Its own call; told to the group and to staff. Empty: none. */
  callUrl: z.string(),
});
export type Group = z.infer<typeof group>;

/** A post to which a group points. */
export const pointedPost = z.object({ boardId, postId });

/** What a group has found out: for the group and staff until everybody is back, then for all. */
export const finding = z.object({
  id: findingId,
  roomId,
  groupingId,
  groupId,
  authorId: memberId,
  sideId,
  text: z.string(),
  post: z.nullable(pointedPost),
  writtenAt: instant,
  /** Who is in the group, worked out whenever that changes. */
  readerIds: z.array(memberId),
  shownAt: z.nullable(instant),
});
export type Finding = z.infer<typeof finding>;

/** How groups of a step will be made, as it was planned. */
export const groupPlan = z.object({
  /** Groups of so many people; so many groups; one from each side. */
  by: z.enum(['size', 'count', 'pairs']),
  number: z.int(),
  /** null: until somebody brings them back. */
  minutes: z.nullable(z.int()),
  /** Nowhere; a section of the step's board for each; a board for each. */
  place: z.enum(['none', 'sections', 'boards']),
});
export type GroupPlan = z.infer<typeof groupPlan>;
