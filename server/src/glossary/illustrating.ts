/** Pictures of terms and recordings of their words: files that a term carries, and lets go again. */
import type { Payload } from '@silta/shared/commands';
import { filesIn } from '@silta/shared/files/attachments';
import type { Attachment, AttachmentWish } from '@silta/shared/files/attachments';
import type { FileKind } from '@silta/shared/files/records';
import { wordIn } from '@silta/shared/glossary/languages';
import type { Term } from '@silta/shared/glossary/records';
import { mayChange, mayIllustrate } from '@silta/shared/glossary/rules';
import type { FileId, MemberId, TermId } from '@silta/shared/ids';
import { Refusal } from '@silta/shared/refusals';
import { filesOf, tie, untie } from '../files/tying.ts';
import type { Carrier } from '../files/tying.ts';
import type { Changes } from '../realtime/changes.ts';
import type { Actor, Load } from '../realtime/scope.ts';

const carrier = (id: TermId): Carrier => ({ column: 'termId', id });

/** The files that a term carries now. */
export const filesOnTerm = ({ termId }: { termId: TermId }): Load => filesOf(carrier(termId));

export function setPicture(
  changes: Changes,
  term: Term,
  { picture: wish, actor }: { picture: AttachmentWish | null; actor: Actor },
): void {
  const sides = changes.list('side', 'roomId', changes.partnershipId);
  if (!mayIllustrate(term, sides, actor)) throw new Refusal('forbidden');
  const picture = attached(changes, term, { wish, actor, kind: 'photo' });
  put(changes, { ...term, picture, editedAt: changes.now });
}

export function setRecording(
  changes: Changes,
  term: Term,
  { language, version, recording: wish }: Payload<'term.setRecording'>,
  actor: Actor,
): void {
  const sides = changes.list('side', 'roomId', changes.partnershipId);
  const before = wordIn(term, language);
  if (before?.version !== version) throw new Refusal('conflict');
  if (!mayChange(before, sides, actor)) throw new Refusal('forbidden');
  const recording = attached(changes, term, { wish, actor, kind: 'audio' });
  const words = term.words.map((word) => (word === before ? { ...word, recording } : word));
  put(changes, { ...term, words, editedAt: changes.now });
}

/** Writes the term; what it shows no more stays with whoever brought it for a while. Its files must be loaded. */
export function put(changes: Changes, term: Term): void {
  changes.put('term', term);
  untie(changes, carrier(term.id), filesShown(term));
}

/** The terms with what is left of their files when a member and all that they brought is forgotten. */
export function withoutFilesOf(term: Term, gone: ReadonlySet<FileId>): Term {
  const kept = (one: Attachment | null) => (one && filesIn(one).some((id) => gone.has(id)) ? null : one);
  const words = term.words.map((word) => ({ ...word, recording: kept(word.recording) }));
  return { ...term, words, picture: kept(term.picture) };
}

/** What they brought to the glossary. Its files must be loaded. */
export function filesBy(changes: Changes, memberId: MemberId): Set<FileId> {
  const files = changes.list('file', 'roomId', changes.roomId);
  return new Set(files.filter((file) => file.memberId === memberId).map(({ id }) => id));
}

/** Terms that have gone take their files with them; of the others, those that none shows. The room's files must be loaded. */
export function removeUnshown(changes: Changes, terms: ReadonlyMap<TermId, Term | null>): void {
  for (const { id, termId } of changes.list('file', 'roomId', changes.roomId)) {
    const term = termId === null ? undefined : terms.get(termId);
    if (term === null || (term && !filesShown(term).has(id))) changes.remove('file', id);
  }
}

function attached(
  changes: Changes,
  { id }: Term,
  { wish, actor, kind }: { wish: AttachmentWish | null; actor: Actor; kind: FileKind },
): Attachment | null {
  const [attachment = null] = tie(changes, carrier(id), { wishes: wish ? [wish] : [], actor });
  if (attachment && attachment.kind !== kind) throw new Refusal('invalid', { field: 'fileId' });
  return attachment;
}

function filesShown({ picture, words }: Term): Set<FileId> {
  const shown = [picture, ...words.map(({ recording }) => recording)];
  return new Set(shown.flatMap((one) => (one ? filesIn(one) : [])));
}
