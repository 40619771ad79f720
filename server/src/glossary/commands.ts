/** What people do with the glossary. */
import type { Payload } from '@silta/shared/commands';
import { binDays } from '@silta/shared/boards/choices';
import { withMissing, withWord } from '@silta/shared/glossary/commands';
import type { NewTerm } from '@silta/shared/glossary/commands';
import { glossaryLanguages, wordIn } from '@silta/shared/glossary/languages';
import type { Term, Word } from '@silta/shared/glossary/records';
import { mayChange, mayConfirm, mayTakeBack } from '@silta/shared/glossary/rules';
import type { RoomId, TermId } from '@silta/shared/ids';
import { Refusal } from '@silta/shared/refusals';
import { isStaff } from '@silta/shared/roles';
import { filesWished } from '../files/tying.ts';
import type { Changes } from '../realtime/changes.ts';
import type { HandlersOf } from '../realtime/handler.ts';
import type { Actor, Load, Scope } from '../realtime/scope.ts';
import {
  filesBy,
  filesOnTerm,
  put,
  removeUnshown,
  setPicture,
  setRecording,
  withoutFilesOf,
} from './illustrating.ts';

type GlossaryCommand =
  | 'term.add'
  | 'term.setWord'
  | 'term.setPicture'
  | 'term.setRecording'
  | 'term.confirmWord'
  | 'term.remove'
  | 'term.restore'
  | 'term.import'
  | 'term.clear'
  | 'term.forget';

const theTerm = ({ termId }: { termId: TermId }) => ({ type: 'term', id: termId }) as const;
const sidesOf = ({ partnershipId }: Scope): Load => ({
  type: 'side',
  column: 'roomId',
  value: partnershipId,
});

const filesIn = (roomId: RoomId): Load => ({ type: 'file', column: 'roomId', value: roomId });

export const glossaryHandlers: HandlersOf<GlossaryCommand> = {
  'term.add': {
    loads: ({ id }, scope) => [{ type: 'term', ids: [id] }, sidesOf(scope)],
    run: (changes, { id, words }, actor) => {
      needLanguages(changes, words, []);
      changes.add('term', newTerm(changes, { id, words }, actor));
    },
  },
  'term.setWord': {
    loads: (payload, scope) => [sidesOf(scope), filesOnTerm(payload)],
    target: theTerm,
    run: setWord,
  },
  'term.setPicture': {
    loads: (payload, scope) => [
      sidesOf(scope),
      filesOnTerm(payload),
      filesWished(payload.picture ? [payload.picture] : []),
    ],
    target: theTerm,
    run: (changes, { termId, picture }, actor) =>
      setPicture(changes, needTerm(changes, termId), { picture, actor }),
  },
  'term.setRecording': {
    loads: (payload, scope) => [
      sidesOf(scope),
      filesOnTerm(payload),
      filesWished(payload.recording ? [payload.recording] : []),
    ],
    target: theTerm,
    run: (changes, payload, actor) =>
      setRecording(changes, needTerm(changes, payload.termId), payload, actor),
  },
  'term.confirmWord': {
    loads: (_, scope) => [sidesOf(scope)],
    target: theTerm,
    run: confirmWord,
  },
  'term.remove': {
    target: theTerm,
    run: (changes, { termId }, { memberId }) => {
      const term = changes.need('term', termId);
      const takenAway = term.addedBy !== memberId;
      if (term.deletedAt === null) changes.put('term', { ...term, deletedAt: changes.now, takenAway });
    },
  },
  'term.restore': {
    target: theTerm,
    run: (changes, { termId }, actor) => {
      const term = changes.need('term', termId);
      // What staff took away, nobody else brings back.
      if (term.takenAway && !isStaff(actor)) throw new Refusal('forbidden');
      changes.put('term', { ...term, deletedAt: null, takenAway: false });
    },
  },
  'term.import': {
    loads: ({ terms }, scope) => [{ type: 'term', ids: terms.map(({ id }) => id) }, sidesOf(scope)],
    run: (changes, { terms }, actor) => {
      for (const term of terms) importTerm(changes, term, actor);
    },
  },
  'term.clear': {
    loads: ({ termIds }, { roomId }) => [{ type: 'term', ids: termIds }, filesIn(roomId)],
    run: (changes, { termIds }) => {
      const until = new Date(Date.parse(changes.now) - binDays * 86_400_000).toISOString();
      for (const id of termIds) {
        const deletedAt = changes.get('term', id)?.deletedAt ?? null;
        if (deletedAt === null || deletedAt >= until) continue;
        changes.remove('term', id);
        removeUnshown(changes, new Map([[id, null]]));
      }
    },
  },
  'term.forget': {
    loads: (_, { roomId }) => [{ type: 'term', column: 'roomId', value: roomId }, filesIn(roomId)],
    run: forgetWords,
  },
};

function setWord(changes: Changes, { termId, was, ...fields }: Payload<'term.setWord'>, actor: Actor): void {
  const term = needTerm(changes, termId);
  const sides = needLanguages(changes, [fields], term.words);
  const before = wordIn(term, fields.language);
  // Over one's own word one writes whatever one has seen.
  if ((before?.version ?? 0) !== was && before?.authorId !== actor.memberId) throw new Refusal('conflict');
  if (before && !mayChange(before, sides, actor)) throw new Refusal('forbidden');
  const words = withWord(term.words, fields, signed(actor));
  // A term without any word would be nothing that anybody could find.
  if (words.length === 0 || (!before && fields.text === '')) throw new Refusal('invalid', { field: 'text' });
  put(changes, { ...term, words, editedAt: changes.now });
}

function confirmWord(changes: Changes, payload: Payload<'term.confirmWord'>, actor: Actor): void {
  const { termId, language, version, confirmed } = payload;
  const term = needTerm(changes, termId);
  const sides = changes.list('side', 'roomId', changes.partnershipId);
  const word = wordIn(term, language);
  if (word?.version !== version) throw new Refusal('conflict');
  const isAsSaid = (word.confirmedBy !== null) === confirmed;
  if (isAsSaid) return;
  if (!(confirmed ? mayConfirm(word, sides, actor) : mayTakeBack(word, actor)))
    throw new Refusal('forbidden');
  const confirmedBy = confirmed ? actor.memberId : null;
  const words = term.words.map((each) => (each === word ? { ...word, confirmedBy } : each));
  changes.put('term', { ...term, words });
}

/** What somebody has put into the bin stays there. */
function importTerm(changes: Changes, { id, words }: NewTerm, actor: Actor): void {
  const known = changes.get('term', id);
  needLanguages(changes, words, known?.words ?? []);
  if (!known) {
    changes.add('term', newTerm(changes, { id, words }, actor));
    return;
  }
  const all = withMissing(known.words, words, signed(actor));
  if (known.deletedAt === null && all.length > known.words.length)
    changes.put('term', { ...known, words: all, editedAt: changes.now });
}

function forgetWords(changes: Changes, { memberId }: Payload<'term.forget'>): void {
  const gone = filesBy(changes, memberId);
  const after = new Map<TermId, Term | null>();
  for (const term of changes.list('term', 'roomId', changes.roomId)) {
    const words = term.words.filter(({ authorId }) => authorId !== memberId);
    const left = withoutFilesOf({ ...term, words: words.map((word) => unconfirmed(word, memberId)) }, gone);
    const isTouched = JSON.stringify(left) !== JSON.stringify(term);
    if (words.length === 0) changes.remove('term', term.id);
    else if (isTouched) changes.put('term', left);
    after.set(term.id, words.length === 0 ? null : left);
  }
  for (const id of gone) changes.remove('file', id);
  removeUnshown(changes, after);
}

function unconfirmed(word: Word, by: Word['confirmedBy']): Word {
  return word.confirmedBy === by ? { ...word, confirmedBy: null } : word;
}

function needTerm(changes: Changes, termId: TermId): Term {
  const term = changes.need('term', termId);
  if (term.deletedAt !== null) throw new Refusal('notFound');
  return term;
}

/** Those of the sides and English; and what the term has from a time when a side spoke more. */
function needLanguages(
  changes: Changes,
  words: readonly { language: string }[],
  there: readonly { language: string }[],
) {
  const sides = changes.list('side', 'roomId', changes.partnershipId);
  const taken = new Set([...glossaryLanguages(sides), ...there.map(({ language }) => language)]);
  if (words.some(({ language }) => !taken.has(language))) throw new Refusal('invalid', { field: 'language' });
  return sides;
}

function newTerm(changes: Changes, { id, words }: NewTerm, actor: Actor): Term {
  return {
    id,
    roomId: changes.roomId,
    words: withMissing([], words, signed(actor)),
    picture: null,
    addedBy: actor.memberId,
    sideId: actor.sideId,
    createdAt: changes.now,
    editedAt: null,
    deletedAt: null,
    takenAway: false,
  };
}

function signed({ memberId: authorId, sideId }: Actor): Pick<Word, 'authorId' | 'sideId'> {
  return { authorId, sideId };
}
