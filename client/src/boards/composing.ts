/** What is being written just now: a new post in a section, or another text for one that is there. */
import type { AttachmentWish } from '@silta/shared/files/attachments';
import { mentionsFew } from '@silta/shared/boards/mentions';
import { isSamePlace } from '@silta/shared/boards/places';
import type { Paper, Post, Section } from '@silta/shared/boards/records';
import type { SectionId } from '@silta/shared/ids';
import { limits } from '@silta/shared/limits';
import type { LaneId } from './boardView.ts';
import { draftOfAttachment, isSameList } from '../attachments/draftAttachments.ts';
import type { PostDraft } from './drafts.ts';
import { areRight } from './timeline/areRight.ts';
import { filledChoices, pollWishFrom } from './pollDraft.ts';

export interface Composing {
  laneId: LaneId;
  sectionId: SectionId;
  /** null for a new post. */
  editing: Post | null;
  /** The title a new post begins with. */
  starter: string;
  /** Why the server did not take it; null for what was not sent yet. */
  reason: string | null;
  /** Dropped on the board to be posted. */
  files?: readonly File[];
}

/** A draft of which all files are on the server. */
export type ReadyPost = Omit<PostDraft, 'attachments'> & { attachments: readonly AttachmentWish[] };

/** What becomes of what is written. */
export interface ComposerRoad {
  /** More than one: then the section is chosen in the composer. */
  sections: readonly Section[];
  onSend: (post: ReadyPost, sectionId: SectionId, editing: Post | null) => void;
  onClose: () => void;
}

const newPaper: Paper = 'plain';

/** `begun`: how a text begins where the section says so. */
export function firstDraft({ editing, starter }: Composing, language: string, begun: string): PostDraft {
  if (!editing)
    return {
      title: starter,
      text: begun,
      paper: newPaper,
      language,
      anonymous: false,
      attachments: [],
      joint: false,
      poll: null,
    };
  const { title, text, paper, anonymous, dates, location, track } = editing;
  const attachments = editing.attachments.map(draftOfAttachment);
  return {
    title,
    text,
    paper,
    language: editing.language,
    anonymous,
    attachments,
    dates,
    location,
    track,
    joint: false,
    poll: null,
  };
}

export function saysSomething({ title, text, attachments }: PostDraft): boolean {
  return title.trim() !== '' || text.trim() !== '' || attachments.length > 0;
}

/** Whether throwing it away would lose something. */
export function isWorthKeeping(draft: PostDraft, { editing, starter }: Composing, begun: string): boolean {
  const { title, text, attachments } = draft;
  if (editing) {
    const { from, until } = draft.dates ?? { from: null, until: null };
    const isDatedAnew = from !== (editing.dates?.from ?? null) || until !== (editing.dates?.until ?? null);
    const isElsewhere =
      !isSamePlace(draft.location ?? null, editing.location) || draft.track?.line !== editing.track?.line;
    const isSameText = title === editing.title && text === editing.text;
    return !isSameText || isDatedAnew || isElsewhere || !isSameList(attachments, editing.attachments);
  }
  if (filledChoices(draft.poll).length > 0) return true;
  return saysSomething(draft) && (title !== starter || !isOnlyBegun(text, begun) || attachments.length > 0);
}

/** Nothing of one's own is in it yet. */
export function isOnlyBegun(text: string, begun: string): boolean {
  return text.trim() === '' || text.trim() === begun.trim();
}

export function canBeSent(draft: PostDraft, begun: string): boolean {
  const areShort = draft.attachments.every(
    ({ alt, caption }) => alt.length <= limits.alt && caption.length <= limits.caption,
  );
  return (
    areRight(draft.dates) &&
    (saysSomething({ ...draft, text: '' }) || !isOnlyBegun(draft.text, begun)) &&
    areShort &&
    draft.title.length <= limits.postTitle &&
    draft.text.length <= limits.postText &&
    mentionsFew(draft.text) &&
    (draft.poll === null || pollWishFrom(draft.poll) !== null)
  );
}
