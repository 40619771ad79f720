/** A quiz in a session: questions with one right choice, led one after the other; it counts for teams and for nobody alone. */
import * as z from 'zod/mini';
import {
  agendaItemId,
  groupId,
  groupingId,
  memberId,
  quizAnswerId,
  quizQuestionId,
  roomId,
  sideId,
} from '../ids.ts';
import { instant } from '../texts.ts';

/** What a team has made of a question. */
export const teamOutcome = z.object({
  groupId,
  /** By which the team is called. */
  number: z.int(),
  /** The right choice had more voices in it than any other. */
  isRight: z.boolean(),
});
export type TeamOutcome = z.infer<typeof teamOutcome>;

export const quizQuestion = z.object({
  id: quizQuestionId,
  roomId,
  state: z.enum(['prepared', 'open', 'closed']),
  /** With its choices empty until it is open, for all but staff and its author. */
  text: z.string(),
  choices: z.array(z.string()),
  /** The place of the right choice; null, until it is closed, for all but staff and its author. */
  solution: z.nullable(z.int()),
  authorId: memberId,
  sideId,
  writtenAt: instant,
  /** Since it is open: the step that ran, and the teams for which it counts. */
  agendaItemId: z.nullable(agendaItemId),
  groupingId: z.nullable(groupingId),
  openedAt: z.nullable(instant),
  closedAt: z.nullable(instant),
  /** How many have answered. */
  answered: z.int(),
  /** Empty until it is closed. */
  teams: z.array(teamOutcome),
});
export type QuizQuestion = z.infer<typeof quizQuestion>;

/** What one person has chosen; only they themselves ever see it. */
export const quizAnswer = z.object({
  id: quizAnswerId,
  roomId,
  quizQuestionId,
  memberId,
  sideId,
  choice: z.int(),
});
export type QuizAnswer = z.infer<typeof quizAnswer>;
