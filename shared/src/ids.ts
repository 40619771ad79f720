/** Ids: lower-case UUIDs, branded so that one kind is never taken for another. */
import * as z from 'zod/mini';
import { idForm, jointId, newId } from './newId.ts';

// For whoever needs the shapes as well; the first screen does without them and takes these from there.
export { jointId, newId };

/** A schema for each kind, so that the published contract can name them, too. */
const uuid = () => z.string().check(z.regex(idForm));

export const roomId = uuid().brand<'room'>();
export const partnershipId = roomId;
export const boardId = roomId;
export const sessionId = roomId;
export const accountId = uuid().brand<'account'>();
export const sideId = uuid().brand<'side'>();
export const memberId = uuid().brand<'member'>();
export const invitationId = uuid().brand<'invitation'>();
export const pairId = uuid().brand<'pair'>();
export const sectionId = uuid().brand<'section'>();
export const postId = uuid().brand<'post'>();
export const commentId = uuid().brand<'comment'>();
export const reportId = uuid().brand<'report'>();
export const reactionId = uuid().brand<'reaction'>();
export const fileId = uuid().brand<'file'>();
export const termId = uuid().brand<'term'>();
export const voteId = uuid().brand<'vote'>();
export const halfId = uuid().brand<'half'>();
export const connectionId = uuid().brand<'connection'>();
export const agendaItemId = uuid().brand<'agendaItem'>();
export const partId = uuid().brand<'part'>();
export const sessionTemplateId = uuid().brand<'sessionTemplate'>();
export const wishId = uuid().brand<'wish'>();
export const checkId = uuid().brand<'check'>();
export const checklistItemId = uuid().brand<'checklistItem'>();
export const taskId = uuid().brand<'task'>();
export const taskItemId = uuid().brand<'taskItem'>();
export const workId = uuid().brand<'work'>();
export const ballotId = uuid().brand<'ballot'>();
export const seatId = uuid().brand<'seat'>();
export const questionId = uuid().brand<'question'>();
export const upvoteId = uuid().brand<'upvote'>();
export const messageId = uuid().brand<'message'>();
export const noteLineId = uuid().brand<'noteLine'>();
export const groupingId = uuid().brand<'grouping'>();
export const groupId = uuid().brand<'group'>();
export const findingId = uuid().brand<'finding'>();
export const commandId = uuid().brand<'command'>();
export const deviceId = uuid().brand<'device'>();

/** A partnership, a board and a session are rooms; their record's id is the room's id. */
export type RoomId = z.infer<typeof roomId>;
export type AccountId = z.infer<typeof accountId>;
export type SideId = z.infer<typeof sideId>;
export type MemberId = z.infer<typeof memberId>;
export type InvitationId = z.infer<typeof invitationId>;
export type PairId = z.infer<typeof pairId>;
export type SectionId = z.infer<typeof sectionId>;
export type PostId = z.infer<typeof postId>;
export type CommentId = z.infer<typeof commentId>;
export type ReportId = z.infer<typeof reportId>;
export type ReactionId = z.infer<typeof reactionId>;
export type FileId = z.infer<typeof fileId>;
export type TermId = z.infer<typeof termId>;
export type VoteId = z.infer<typeof voteId>;
export type HalfId = z.infer<typeof halfId>;
export type ConnectionId = z.infer<typeof connectionId>;
export type AgendaItemId = z.infer<typeof agendaItemId>;
export type PartId = z.infer<typeof partId>;
export type SessionTemplateId = z.infer<typeof sessionTemplateId>;
export type WishId = z.infer<typeof wishId>;
export type CheckId = z.infer<typeof checkId>;
export type ChecklistItemId = z.infer<typeof checklistItemId>;
export type TaskId = z.infer<typeof taskId>;
export type TaskItemId = z.infer<typeof taskItemId>;
export type WorkId = z.infer<typeof workId>;
export type BallotId = z.infer<typeof ballotId>;
export type SeatId = z.infer<typeof seatId>;
export type QuestionId = z.infer<typeof questionId>;
export type UpvoteId = z.infer<typeof upvoteId>;
export type MessageId = z.infer<typeof messageId>;
export type NoteLineId = z.infer<typeof noteLineId>;
export type GroupingId = z.infer<typeof groupingId>;
export type GroupId = z.infer<typeof groupId>;
export type FindingId = z.infer<typeof findingId>;
export type CommandId = z.infer<typeof commandId>;
export type DeviceId = z.infer<typeof deviceId>;
