/** The texts that the server did not take from this board, on their way back to the person. */
import { commands } from '@silta/shared/commands';
import type { CommandId, PostId, RoomId, SectionId } from '@silta/shared/ids';
import type { RefusedEntry } from '../realtime/entry.ts';
import type { CommentDraft, PostDraft } from './drafts.ts';

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

/** The texts of this board; moves, reactions and rules are told by the app. */
export function sentBackFrom(refused: readonly RefusedEntry[], boardId: RoomId): AnySentBack[] {
  return refused
    .filter(({ room }) => room === boardId)
    .flatMap((entry) => readPost(entry) ?? readComment(entry) ?? []);
}

function readPost(entry: RefusedEntry): SentBack | null {
  const origin = { id: entry.id, entry, kind: 'post' as const };
  if (entry.name === 'post.create') {
    const parsed = commands['post.create'].payload.safeParse(entry.payload);
    if (!parsed.success) return null;
    const { id: postId, sectionId, title, text, paper, language, anonymous } = parsed.data;
    return { ...origin, draft: { title, text, paper, language, anonymous }, sectionId, postId, isNew: true };
  }
  if (entry.name !== 'post.edit') return null;
  const parsed = commands['post.edit'].payload.safeParse(entry.payload);
  if (!parsed.success) return null;
  const { postId, ...texts } = parsed.data;
  return { ...origin, draft: { ...texts, anonymous: false }, sectionId: null, postId, isNew: false };
}

function readComment(entry: RefusedEntry): SentBackComment | null {
  const origin = { id: entry.id, entry, kind: 'comment' as const };
  if (entry.name === 'comment.create') {
    const parsed = commands['comment.create'].payload.safeParse(entry.payload);
    return parsed.success
      ? {
          ...origin,
          draft: { text: parsed.data.text, anonymous: parsed.data.anonymous },
          postId: parsed.data.postId,
        }
      : null;
  }
  if (entry.name !== 'comment.edit') return null;
  const parsed = commands['comment.edit'].payload.safeParse(entry.payload);
  return parsed.success
    ? { ...origin, draft: { text: parsed.data.text, anonymous: false }, postId: null }
    : null;
}
