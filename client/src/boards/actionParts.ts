/** What everything that can be done on an open board is made from, and the few steps that all of it shares. */
import type { Post } from '@silta/shared/boards/records';
import type { AccountId, MemberId, PostId, RoomId, SectionId } from '@silta/shared/ids';
import type { Send } from '../realtime/hooks.ts';
import type { Outbox } from '../realtime/outbox.ts';
import type { BoardActions, Texts } from './boardContext.ts';
import type { LaneId } from './boardView.ts';
import type { Composing } from './composing.ts';
import { draftSlot } from './draftShelf.ts';
import type { DraftSlot } from './draftShelf.ts';
import { focusAddButton, postElement } from './postElements.ts';
import type { Question } from './question.ts';
import type { SentBack } from './sentBack.ts';
import type { Queued } from './useQueued.ts';

/** As things are at the moment of doing. */
export interface BoardNow {
  t: Texts;
  partnershipId: RoomId;
  queued: Queued;
  laneOf: (sectionId: SectionId) => LaneId;
  postById: (id: PostId) => Post | null;
  firstSection: SectionId | null;
  me: MemberId | null;
  refusalText: (sentBack: SentBack) => string;
  /** Where the place of a text has gone away. */
  reasonGone: string;
  /** Where a part of the page cannot be had. */
  unreachable: string;
  startMoving: (post: Post) => void;
  setComposing: (composing: Composing | null) => void;
  setCommenting: (id: PostId | null) => void;
  setMovingTo: (post: Post) => void;
  setQuestion: (question: Question | null) => void;
  setReading: (id: PostId) => void;
  /** Posts are shown only by their beginnings. */
  showsTiles: boolean;
}

export interface ActionParts {
  accountId: AccountId;
  boardId: RoomId;
  outbox: Outbox;
  send: Send;
  sendToPartnership: Send;
  showWriting: (writing: boolean) => void;
  now: () => BoardNow;
}

/** What leads texts back into the composer. */
export type WaysBack = Pick<BoardActions, 'takeBack' | 'discard' | 'takeUp' | 'moveOn' | 'leaveComment'>;

export type PlaceToWrite = Pick<Composing, 'editing' | 'sectionId'>;

export function open(now: BoardNow, place: PlaceToWrite & Partial<Composing>): void {
  now.setComposing({ laneId: now.laneOf(place.sectionId), starter: '', reason: null, ...place });
}

export function slotOf({ accountId, boardId }: ActionParts, what: string): DraftSlot {
  return draftSlot(accountId, boardId, what);
}

export function neighbourOf(post: Post): HTMLElement | null {
  const element = postElement(post.id);
  const lane = [...(element?.closest('.lane')?.querySelectorAll<HTMLElement>('article.post') ?? [])];
  const at = lane.findIndex((each) => each === element);
  return lane[at + 1] ?? lane[at - 1] ?? null;
}

/** The button that was pressed goes away: on with the post, or with the next one where it is not shown any more. */
export function focusSoon(post: Post, next: HTMLElement | null, { laneOf }: BoardNow): void {
  setTimeout(() => {
    const element = postElement(post.id) ?? next;
    if (element) element.focus();
    else focusAddButton(laneOf(post.sectionId));
  });
}
