/** A new board that begins with one post of another: the post as everybody sees it, by whoever wrote it, with its files. */
import { Refusal } from '@silta/shared/refusals';
import type { Growing } from '@silta/shared/transfer/routes';
import { copyOf } from './copyBoard.ts';
import type { Copy } from './copyBoard.ts';
import type { ReadBoard } from './readBoard.ts';

/** Refuses with `notFound` where not everybody sees the post. */
export function grownFrom(read: ReadBoard, { postId, section: title, ...growing }: Growing): Copy {
  const post = read.rows.post.find(({ id }) => id === postId);
  const section = read.rows.section.find(({ id }) => id === post?.sectionId);
  if (!post || !section) throw new Refusal('notFound');
  const rows = {
    ...read.rows,
    section: [{ ...section, title, prompt: '', starter: '' }],
    post: [{ ...post, pinnedAt: null, spot: null }],
    comment: [],
    half: [],
    connection: [],
  };
  const { whole, files } = copyOf({ ...read, rows }, { ...growing, withPosts: true, withComments: false });
  const origin = { boardId: read.board.id, postId };
  // How its names stand goes along, because the post was written so; what the other board was for does not.
  const plain = { layout: 'columns', goal: null, reactions: 'useful' } as const;
  return { whole: { ...whole, board: { ...whole.board, ...plain, origin } }, files };
}
