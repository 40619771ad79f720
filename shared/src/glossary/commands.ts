/** What people may want to do with the glossary. A command changes one word, so that two people never undo each other. */
import * as z from 'zod/mini';
import { defineCommand } from '../command.ts';
import type { GuessContext, RecordChanges } from '../command.ts';
import { attachmentWish } from '../files/attachments.ts';
import type { Attachment, AttachmentWish } from '../files/attachments.ts';
import { guessAttached } from '../files/guessAttached.ts';
import { memberId, termId } from '../ids.ts';
import type { RoomId, TermId } from '../ids.ts';
import { language, limits, line, optionalLine } from '../texts.ts';
import { mostTermsCleared, mostTermsImported } from './records.ts';
import type { Term, Word } from './records.ts';

const newWord = z.strictObject({
  language,
  text: line(limits.word),
  example: optionalLine(limits.wordExample),
});
export type NewWord = z.infer<typeof newWord>;

/** A term as somebody brings it. */
const newTerm = z.strictObject({
  id: termId,
  words: z
    .array(newWord)
    .check(z.minLength(1), z.maxLength(limits.termLanguages), z.refine(isEachLanguageOnce)),
});
export type NewTerm = z.infer<typeof newTerm>;

export const glossaryCommands = {
  'term.add': defineCommand({
    room: 'glossary',
    payload: newTerm,
    guess: (changes, term, context) => guessTerm(changes, term, context),
  }),
  /** Fills in or changes the word of one language; an empty text takes it out. `was`: the version seen, 0 for none. */
  'term.setWord': defineCommand({
    room: 'glossary',
    payload: z.strictObject({
      termId,
      language,
      text: optionalLine(limits.word),
      example: optionalLine(limits.wordExample),
      was: z.int().check(z.gte(0)),
    }),
    guess: (changes, { termId: id, was: _, ...fields }, { viewer, at }) => {
      const record = changes.get('term', id);
      const { memberId: authorId, sideId } = viewer;
      if (!record || authorId === null) return;
      const words = withWord(record.words, fields, { authorId, sideId });
      changes.put('term', { ...record, words, editedAt: at });
    },
  }),
  /** What it looks like: a photo; null takes it away. */
  'term.setPicture': defineCommand({
    room: 'glossary',
    payload: z.strictObject({ termId, picture: z.nullable(attachmentWish) }),
    guess: (changes, { termId: id, picture }) =>
      editTerm(changes, id, (term) => ({ picture: guessOne(changes, picture, term.picture) })),
  }),
  /** How the word is said, in the version that one has seen: a sound; null takes it away. */
  'term.setRecording': defineCommand({
    room: 'glossary',
    payload: z.strictObject({ termId, language, version: z.int(), recording: z.nullable(attachmentWish) }),
    guess: (changes, { termId: id, language: of, recording }) =>
      editTerm(changes, id, ({ words }) => ({
        words: words.map((word) =>
          word.language === of ? { ...word, recording: guessOne(changes, recording, word.recording) } : word,
        ),
      })),
  }),
  /** Says that the word is right in the version that one has seen, or takes that back. */
  'term.confirmWord': defineCommand({
    room: 'glossary',
    payload: z.strictObject({ termId, language, version: z.int(), confirmed: z.boolean() }),
    guess: (changes, { termId: id, language: of, confirmed }, { viewer }) =>
      editTerm(changes, id, ({ words }) => ({
        words: words.map((word) =>
          word.language === of ? { ...word, confirmedBy: confirmed ? viewer.memberId : null } : word,
        ),
      })),
  }),
  'term.remove': defineCommand({
    room: 'glossary',
    payload: z.strictObject({ termId }),
    guess: (changes, { termId: id }, { at }) => editTerm(changes, id, () => ({ deletedAt: at })),
  }),
  'term.restore': defineCommand({
    room: 'glossary',
    payload: z.strictObject({ termId }),
    guess: (changes, { termId: id }) => editTerm(changes, id, () => ({ deletedAt: null })),
  }),
  /** Many at once. What is there stays: of a term with a known id only the languages that it lacks are filled in. */
  'term.import': defineCommand({
    room: 'glossary',
    payload: z.strictObject({
      terms: z.array(newTerm).check(z.minLength(1), z.maxLength(mostTermsImported)),
    }),
    guess: (changes, { terms }, context) => {
      for (const term of terms) guessTerm(changes, term, context);
    },
  }),
  /** Sent by the server itself: what has lain in the bin for 30 days is gone for good. */
  'term.clear': defineCommand({
    room: 'glossary',
    road: 'rest',
    payload: z.strictObject({ termIds: z.array(termId).check(z.maxLength(mostTermsCleared)) }),
  }),
  /** Sent by the server itself, at an operator's wish: the words of one member go, and so does what has no word left. */
  'term.forget': defineCommand({ room: 'glossary', road: 'rest', payload: z.strictObject({ memberId }) }),
};

function isEachLanguageOnce(words: readonly { language: string }[]): boolean {
  return new Set(words.map((word) => word.language)).size === words.length;
}

/** A word that says something new has a new author, is not confirmed and was not recorded; another example changes nothing of it. */
export function withWord(
  words: readonly Word[],
  { language: of, text, example }: NewWord,
  by: Pick<Word, 'authorId' | 'sideId'>,
): Word[] {
  const before = words.find((word) => word.language === of);
  const version = (before?.version ?? 0) + 1;
  const fresh = { language: of, text, version, example, ...by, confirmedBy: null, recording: null };
  const after = before?.text === text ? { ...before, example } : fresh;
  if (text === '') return words.filter((word) => word !== before);
  return before ? words.map((word) => (word === before ? after : word)) : [...words, after];
}

/** The words that come on top of those that are there. */
export function withMissing(
  words: readonly Word[],
  more: readonly NewWord[],
  by: Pick<Word, 'authorId' | 'sideId'>,
): Word[] {
  const known = new Set(words.map((word) => word.language));
  const missing = more.filter((word) => !known.has(word.language));
  return [
    ...words,
    ...missing.map((word) => ({ ...word, version: 1, ...by, confirmedBy: null, recording: null })),
  ];
}

function guessTerm(changes: RecordChanges, { id, words }: NewTerm, context: GuessContext): void {
  const { viewer, roomId, at } = context;
  if (viewer.memberId === null) return;
  const by = { authorId: viewer.memberId, sideId: viewer.sideId };
  const known = changes.get('term', id);
  const all = withMissing(known?.words ?? [], words, by);
  if (known) changes.put('term', { ...known, words: all, editedAt: at });
  else
    changes.put('term', {
      id,
      roomId: roomId as RoomId,
      words: all,
      picture: null,
      addedBy: by.authorId,
      sideId: by.sideId,
      createdAt: at,
      editedAt: null,
      deletedAt: null,
      takenAway: false,
    });
}

function guessOne(
  changes: RecordChanges,
  wish: AttachmentWish | null,
  before: Attachment | null,
): Attachment | null {
  return guessAttached(changes, wish ? [wish] : [], before ? [before] : [])[0] ?? null;
}

function editTerm(changes: RecordChanges, id: TermId, fields: (term: Term) => Partial<Term>): void {
  const record = changes.get('term', id);
  if (record) changes.put('term', { ...record, ...fields(record) });
}
