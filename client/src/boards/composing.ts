/** What is being written just now: a new post in a section, or another text for one that is there. */
import type { Paper, Post, Section } from '@silta/shared/boards/records';
import type { SectionId } from '@silta/shared/ids';
import { limits } from '@silta/shared/texts';
import type { LaneId } from './boardView.ts';
import type { PostDraft } from './drafts.ts';

export interface Composing {
  laneId: LaneId;
  sectionId: SectionId;
  /** null for a new post. */
  editing: Post | null;
  /** The title a new post begins with. */
  starter: string;
  /** Why the server did not take it; null for what was not sent yet. */
  reason: string | null;
}

/** What becomes of what is written. */
export interface ComposerRoad {
  /** More than one: then the section is chosen in the composer. */
  sections: readonly Section[];
  onSend: (draft: PostDraft, sectionId: SectionId, editing: Post | null) => void;
  onClose: () => void;
}

const newPaper: Paper = 'plain';

/** Where the draft lies. */
export function slotNameOf({ editing, sectionId }: Pick<Composing, 'editing' | 'sectionId'>): string {
  return editing ? `edit/${editing.id}` : `new/${sectionId}`;
}

export function firstDraft({ editing, starter }: Composing, language: string): PostDraft {
  if (!editing) return { title: starter, text: '', paper: newPaper, language, anonymous: false };
  const { title, text, paper, anonymous } = editing;
  return { title, text, paper, language: editing.language, anonymous };
}

export function saysSomething({ title, text }: Pick<PostDraft, 'title' | 'text'>): boolean {
  return title.trim() !== '' || text.trim() !== '';
}

/** Whether throwing it away would lose something. */
export function isWorthKeeping(draft: PostDraft, { editing, starter }: Composing): boolean {
  if (editing) return draft.title !== editing.title || draft.text !== editing.text;
  return saysSomething(draft) && (draft.title !== starter || draft.text !== '');
}

export function canBeSent(draft: PostDraft): boolean {
  return (
    saysSomething(draft) && draft.title.length <= limits.postTitle && draft.text.length <= limits.postText
  );
}
