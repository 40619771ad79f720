/** The texts that the server did not take from this board, on their way back to the person. */
import { attachmentFrom } from '@silta/shared/files/attachments';
import type { AttachmentWish } from '@silta/shared/files/attachments';
import type { Post } from '@silta/shared/boards/records';
import { measured } from '@silta/shared/boards/tracks';
import { commands } from '@silta/shared/commands';
import type { FileRecord } from '@silta/shared/files/records';
import type { CommandId, FileId, PostId, RoomId, SectionId } from '@silta/shared/ids';
import type { RefusedEntry } from '../realtime/entry.ts';
import { draftOfAttachment } from '../attachments/draftAttachments.ts';
import type { DraftAttachment } from '../attachments/draftFiles.ts';
import { commentDraft, readDraft } from './drafts.ts';
import type { CommentDraft, PostDraft } from './drafts.ts';
import { keepDraft } from './draftShelf.ts';
import type { DraftSlot } from './draftShelf.ts';

interface Origin {
  id: CommandId;
  entry: RefusedEntry;
}
/** A post that is not on the board, or a change of one that is. */
export interface SentBack extends Origin {
  kind: 'post';
  draft: PostDraft;
  /** null for a changed post. */
  sectionId: SectionId | null;
  postId: PostId;
  isNew: boolean;
}
export interface SentBackComment extends Origin {
  kind: 'comment';
  draft: CommentDraft;
  /** null for a changed comment. */
  postId: PostId | null;
}
export type AnySentBack = SentBack | SentBackComment;

/** What is on the board, to find again what a text carried. */
export interface Ground {
  postById: (id: PostId) => Post | null;
  /** One's own. */
  fileById: (id: FileId) => FileRecord | null;
}

/** The texts of this board; moves, reactions and rules are told by the app. */
export function sentBackFrom(
  refused: readonly RefusedEntry[],
  boardId: RoomId,
  ground: Ground,
): AnySentBack[] {
  return refused
    .filter(({ room }) => room === boardId)
    .flatMap((entry) => readPost(entry, ground) ?? readComment(entry) ?? []);
}

function readPost(entry: RefusedEntry, ground: Ground): SentBack | null {
  const origin = { id: entry.id, entry, kind: 'post' as const };
  if (entry.name === 'post.create') {
    const parsed = commands['post.create'].payload.safeParse(entry.payload);
    if (!parsed.success) return null;
    const {
      id: postId,
      sectionId,
      title,
      text,
      paper,
      language,
      anonymous,
      dates,
      location = null,
      track = null,
      poll = null,
      joint = false,
    } = parsed.data;
    const attachments = draftsOf(parsed.data.attachments ?? [], null, ground);
    const draft = {
      title,
      text,
      paper,
      language,
      anonymous,
      attachments,
      dates: dates ?? null,
      location,
      track: measured(track),
      joint,
      poll,
    };
    return { ...origin, draft, sectionId, postId, isNew: true };
  }
  if (entry.name !== 'post.edit') return null;
  const parsed = commands['post.edit'].payload.safeParse(entry.payload);
  if (!parsed.success) return null;
  const { postId, attachments: wishes, ...texts } = parsed.data;
  const attachments = draftsOf(wishes, ground.postById(postId), ground);
  const draft = { ...texts, anonymous: false, attachments, joint: false, poll: null };
  return { ...origin, draft, sectionId: null, postId, isNew: false };
}

/** A file that is not one's own is known by the post that carries it. */
function draftsOf(
  wishes: readonly AttachmentWish[] | undefined,
  post: Post | null,
  { fileById }: Ground,
): DraftAttachment[] {
  const carried = post?.attachments ?? [];
  const found = (wishes ?? carried).flatMap(
    (wish) => attachmentFrom(wish, fileById) ?? carried.find(({ fileId }) => fileId === wish.fileId) ?? [],
  );
  return found.map(draftOfAttachment);
}

function readComment(entry: RefusedEntry): SentBackComment | null {
  const origin = { id: entry.id, entry, kind: 'comment' as const };
  if (entry.name === 'comment.create') {
    const parsed = commands['comment.create'].payload.safeParse(entry.payload);
    return parsed.success
      ? {
          ...origin,
          draft: {
            text: parsed.data.text,
            anonymous: parsed.data.anonymous,
            answersId: parsed.data.answersId ?? null,
          },
          postId: parsed.data.postId,
        }
      : null;
  }
  if (entry.name !== 'comment.edit') return null;
  const parsed = commands['comment.edit'].payload.safeParse(entry.payload);
  return parsed.success
    ? { ...origin, draft: { text: parsed.data.text, anonymous: false, answersId: null }, postId: null }
    : null;
}

/** A comment goes below one that is begun. */
export function keepBelow(slot: DraftSlot, draft: CommentDraft): void {
  const before = readDraft(slot, commentDraft);
  keepDraft(slot, before ? { ...before, text: `${before.text}\n${draft.text}` } : draft);
}
