/** The copy of a board as it is going to be: other ids, the same texts by the same people. */
import { saysSomething } from '@silta/shared/boards/commands';
import { newId } from '@silta/shared/ids';
import type { WholeBoard } from '@silta/shared/transfer/commands';
import { asNewBoard, moved } from '@silta/shared/transfer/travelling';
import type { Refer } from '@silta/shared/transfer/travelling';
import type { Copying } from '@silta/shared/transfer/routes';
import type { ReadBoard } from './readBoard.ts';

/** Comments stay with the conversation they belong to; a post that is nothing but a file stays with its file. */
export function copyOf({ board, rows }: ReadBoard, { id, title, withPosts }: Copying): WholeBoard {
  const ids = new Map<string, string>();
  const refer: Refer = (to, old) => {
    if (to === 'room') return id;
    if (to === 'member' || to === 'side') return old;
    const known = ids.get(old) ?? newId();
    ids.set(old, known);
    return known;
  };
  const post = withPosts ? rows.post.map((row) => moved('post', row, refer)).filter(saysSomething) : [];
  const posts = new Set(post.map((each) => each.id));
  return {
    board: asNewBoard({ ...board, id, title }),
    records: {
      section: rows.section.map((row) => moved('section', row, refer)),
      post,
      comment: [],
      connection: rows.connection
        .map((row) => moved('connection', row, refer))
        .filter(({ fromId, toId }) => posts.has(fromId) && posts.has(toId)),
    },
  };
}
