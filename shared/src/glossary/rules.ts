/** Who may change and confirm a word, on top of the access table; the server decides by it, the client shows it. */
import type { Side } from '../partnerships/records.ts';
import { isStaff } from '../roles.ts';
import type { Viewer } from '../viewer.ts';
import { speakersOf } from './languages.ts';
import type { Term, Word } from './records.ts';

type Sides = readonly Pick<Side, 'id' | 'position' | 'languages'>[];

/** A word that is there is changed by its author, by staff, and by those who speak the language. */
export function mayChange({ authorId, language }: Word, sides: Sides, viewer: Viewer): boolean {
  return authorId === viewer.memberId || isStaff(viewer) || speaks(viewer, language, sides);
}

/** What the thing looks like says whoever may change one of its words. */
export function mayIllustrate({ words }: Pick<Term, 'words'>, sides: Sides, viewer: Viewer): boolean {
  return words.some((word) => mayChange(word, sides, viewer));
}

/** Nobody confirms their own word, and nobody one in a language that their side does not speak. */
export function mayConfirm({ authorId, language }: Word, sides: Sides, viewer: Viewer): boolean {
  return authorId !== viewer.memberId && speaks(viewer, language, sides);
}

export function mayTakeBack({ confirmedBy }: Word, viewer: Viewer): boolean {
  return confirmedBy !== null && (confirmedBy === viewer.memberId || isStaff(viewer));
}

function speaks({ sideId }: Viewer, language: string, sides: Sides): boolean {
  return speakersOf(language, sides).includes(sideId);
}
