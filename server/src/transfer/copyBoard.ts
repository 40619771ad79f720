/** The copy of a board as it is going to be: other ids, the same texts by the same people, with files of their own. */
import type { FileRecord } from '@silta/shared/files/records';
import { newId } from '@silta/shared/ids';
import type { WholeBoard } from '@silta/shared/transfer/commands';
import { asNewBoard, carriedFiles, moved, ofItsCarrier } from '@silta/shared/transfer/travelling';
import type { Refer } from '@silta/shared/transfer/travelling';
import type { Copying } from '@silta/shared/transfer/routes';
import type { ReadBoard } from './readBoard.ts';

export interface Copy {
  whole: WholeBoard;
  /** Each file that comes along, as it is there and as it is going to be. */
  files: readonly { from: FileRecord; to: FileRecord }[];
}

/** Whoever wrote something has it in the copy as well, comments and files included. */
export function copyOf(
  { board, rows, viewer }: ReadBoard,
  { id, title, withPosts, withComments }: Copying,
): Copy {
  const ids = new Map<string, string>();
  const refer: Refer = (to, old) => {
    if (to === 'room') return id;
    if (to === 'member' || to === 'side') return old;
    const known = ids.get(old) ?? newId();
    ids.set(old, known);
    return known;
  };
  const posts = withPosts ? rows.post : [];
  const post = new Map(posts.map((row) => [row.id, moved('post', row, refer)]));
  const carried = carriedFiles(posts);
  const files = rows.file.flatMap((from) => {
    const owner = from.postId !== null && carried.has(from.id) ? post.get(from.postId) : undefined;
    return owner ? [{ from, to: ofItsCarrier(moved('file', from, refer), owner, viewer.memberId) }] : [];
  });
  const comments = withComments ? rows.comment.filter(({ postId }) => post.has(postId)) : [];
  return {
    whole: {
      board: asNewBoard({ ...board, id, title }),
      records: {
        section: rows.section.map((row) => moved('section', row, refer)),
        post: [...post.values()],
        comment: comments.map((row) => moved('comment', row, refer)),
        // Each side fills its half anew: the same task once more.
        half: [],
        connection: rows.connection
          .filter(({ fromId, toId }) => post.has(fromId) && post.has(toId))
          .map((row) => moved('connection', row, refer)),
        file: files.map(({ to }) => to),
      },
    },
    files,
  };
}
