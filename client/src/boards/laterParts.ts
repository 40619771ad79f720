/** What it takes to write, to move and to choose: fetched behind the first screen, so that the posts are there sooner. */
import { createLater } from './createLater.tsx';
import { boardMenuEntries, commentMenuEntries, postMenuEntries } from './laterMenus.ts';

export const PostComposer = createLater(() => import('./PostComposer.tsx').then((file) => file.PostComposer));

export const CommentComposer = createLater(() =>
  import('./CommentComposer.tsx').then((file) => file.CommentComposer),
);

export const CommentEditor = createLater(() =>
  import('./CommentEditor.tsx').then((file) => file.CommentEditor),
);

export const MoveDialog = createLater(() => import('./MoveDialog.tsx').then((file) => file.MoveDialog));

const writing = [PostComposer, CommentComposer, CommentEditor, MoveDialog];
const menus = [boardMenuEntries, postMenuEntries, commentMenuEntries];

export async function fetchLaterParts(): Promise<void> {
  // They come in one file, so one after the other takes no longer.
  for (const part of [...writing, ...menus]) await part.fetchAhead();
}
