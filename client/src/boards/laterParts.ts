/** What it takes to write, to move and to choose: fetched behind the first screen, so that the posts are there sooner. */
import { later } from '../ui/later.ts';
import { createLater } from './createLater.tsx';
import { waysBack } from './laterWaysBack.ts';
import { boardMenuEntries, commentMenuEntries, postMenuEntries } from './laterMenus.ts';

export const PostComposer = createLater(() => import('./PostComposer.tsx').then((file) => file.PostComposer));

export const CommentComposer = createLater(() =>
  import('./CommentComposer.tsx').then((file) => file.CommentComposer),
);

export const CommentEditor = createLater(() =>
  import('./CommentEditor.tsx').then((file) => file.CommentEditor),
);

export const MoveDialog = createLater(() => import('./MoveDialog.tsx').then((file) => file.MoveDialog));

export const DraftNote = later(() => import('./DraftNote.tsx').then((file) => file.DraftNote));

const writing = [PostComposer, CommentComposer, CommentEditor, MoveDialog];
const calls = [boardMenuEntries, postMenuEntries, commentMenuEntries, waysBack];

export async function fetchLaterParts(): Promise<void> {
  // They come in one file, so one after the other takes no longer.
  for (const part of [...writing, ...calls]) await part.fetchAhead();
}
