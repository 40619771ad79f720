/** What a post was before, and what staff have done with other people's things; fetched, never delivered. */
import * as z from 'zod/mini';
import { commandId, commentId, memberId, postId, roomId, sectionId } from '../ids.ts';
import { instant, language } from '../texts.ts';
import { anonymity, approval, paper, posting } from './records.ts';

/** A post as it was until it was edited. */
export const postVersion = z.object({
  id: commandId,
  /** When it was written so. */
  at: instant,
  title: z.string(),
  text: z.string(),
  language,
  paper,
  /** The names of what it carried. */
  files: z.array(z.string()),
});
export type PostVersion = z.infer<typeof postVersion>;

/** Acts on a board. */
export const boardActNames = [
  'post.approve',
  'post.hide',
  'post.show',
  'post.return',
  'post.delete',
  'post.restore',
  'post.reveal',
  'comment.reveal',
  'preview.remove',
  'comment.hide',
  'comment.show',
  'comment.delete',
  'comment.restore',
  'report.leave',
  'section.collect',
  'section.reveal',
  'section.setPosting',
  'board.setRules',
  'board.calm',
  'board.goOn',
  'board.schedule',
  'board.archive',
  'board.unarchive',
  'board.rename',
  'board.setLayout',
  'board.setReactions',
  'board.setGoal',
  'board.copy',
  'board.import',
  'board.export',
  'section.rename',
  'section.setPrompt',
  'section.remove',
  'post.move',
  'post.date',
  'post.place',
  'post.locate',
  'post.pin',
  'post.unpin',
  'dots.start',
  'dots.close',
  'dots.reopen',
  'mark.set',
  'poll.close',
  'poll.reopen',
  'half.edit',
  'half.remove',
] as const;

/** Acts that are on no board. */
export const partnershipActNames = [
  'partnership.rename',
  'partnership.setLinkPreviews',
  'partnership.setMapTiles',
  'partnership.setChatRules',
  'partnership.acceptChatRules',
  'partnership.listWords',
  'partnership.unlistWord',
  'partnership.agreeToEnd',
  'partnership.keepGoing',
  'side.edit',
  'side.setCallTools',
  'side.handOver',
  'member.edit',
  'member.setRole',
  'member.remove',
  'member.renewKey',
  'invitation.create',
  'invitation.renew',
  'invitation.revoke',
  'pair.split',
  'pair.mix',
  'question.hide',
  'question.show',
  'message.hide',
  'message.show',
  'message.leave',
  'term.import',
  'term.remove',
  'term.restore',
] as const;

export type BoardActName = (typeof boardActNames)[number];
export type PartnershipActName = (typeof partnershipActNames)[number];
const actName = z.enum([...boardActNames, ...partnershipActNames]);
export type ActName = z.infer<typeof actName>;

/** What the settings became; only those that changed. */
export const changedRules = z.partial(z.object({ anonymity, approval, locked: z.boolean(), posting }));
export type ChangedRules = z.infer<typeof changedRules>;

/** What one of staff did with something that is not their own. */
export const act = z.object({
  id: commandId,
  /** Of the board, or of the partnership for what is on no board. */
  roomId,
  at: instant,
  name: actName,
  /** Who did it. */
  memberId,
  postId: z.nullable(postId),
  /** Set where it was about an answer to the post. */
  commentId: z.nullable(commentId),
  /** Whose it was; null where it was nobody's, or written without a name. */
  ofMemberId: z.nullable(memberId),
  sectionId: z.nullable(sectionId),
  changed: z.nullable(changedRules),
  /** What it became or was about, where that is no text of a post: a title, a role, a format, words of a list. */
  detail: z.nullable(z.string()),
});
export type Act = z.infer<typeof act>;

/** An act as it is read: with the place of what it was about, and its title only while it stands on the board. */
export const readAct = z.extend(act, {
  sectionTitle: z.nullable(z.string()),
  postTitle: z.nullable(z.string()),
});
export type ReadAct = z.infer<typeof readAct>;

/** So many acts are read at a time. */
export const actsOnPage = 50;
export const actsPage = z.object({ acts: z.array(readAct), hasMore: z.boolean() });
export type ActsPage = z.infer<typeof actsPage>;
