/** Quick polls: asked in the moment by who leads, answered by all, counted by side once they are closed. */
import * as z from 'zod/mini';
import { chosen, poll } from '../boards/fields.ts';
import { agendaItemId, ballotPaperId, memberId, quickPollId, roomId, sideId } from '../ids.ts';
import { instant } from '../texts.ts';

export const quickPoll = z.object({
  id: quickPollId,
  roomId,
  /** The step in which it was asked. */
  agendaItemId: z.nullable(agendaItemId),
  text: z.string(),
  /** Its counts are empty until it is closed, so that nobody votes as others do. */
  poll,
  askedBy: memberId,
  sideId,
  askedAt: instant,
});
export type QuickPoll = z.infer<typeof quickPoll>;

/** What one person has answered; only they themselves see it. */
export const ballotPaper = z.object({
  id: ballotPaperId,
  roomId,
  quickPollId,
  memberId,
  sideId,
  choices: chosen,
});
export type BallotPaper = z.infer<typeof ballotPaper>;
