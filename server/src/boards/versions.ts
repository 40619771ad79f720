/** What a post was before it was edited. */
import type { PostVersion } from '@silta/shared/boards/history';
import type { Post } from '@silta/shared/boards/records';
import type { PostId } from '@silta/shared/ids';
import { limits } from '@silta/shared/limits';
import type { Changes } from '../realtime/changes.ts';
import type { NoteTable } from '../realtime/notes.ts';

const versionTable: NoteTable = { name: 'postVersion', of: 'postId', most: limits.versionsOfPost };

/** Only where it differs: whoever saves without a change has not written another version. */
export function keepVersion(changes: Changes, before: Post, after: Post): void {
  if (isAlike(before, after)) return;
  const { title, text, language, paper, createdAt, editedAt } = before;
  const version: PostVersion & { postId: PostId } = {
    id: changes.commandId,
    postId: before.id,
    at: editedAt ?? createdAt,
    title,
    text,
    language,
    paper,
    files: filesOf(before),
  };
  changes.note(versionTable, version);
}

function isAlike(one: Post, other: Post): boolean {
  const said = ({ title, text, language, paper }: Post) => [title, text, language, paper];
  return JSON.stringify([said(one), filesOf(one)]) === JSON.stringify([said(other), filesOf(other)]);
}

const filesOf = ({ attachments }: Post): string[] => attachments.map(({ name }) => name);
