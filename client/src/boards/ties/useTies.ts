/** With which posts each post is connected; lists stay the same objects while nothing in them changes, so that posts rest. */
import { useMemo, useState } from 'react';
import { otherEnd } from '@silta/shared/boards/connections';
import type { Connection, Post } from '@silta/shared/boards/records';
import type { PostId } from '@silta/shared/ids';

export interface Tie {
  connection: Connection;
  /** At the other end. */
  other: Post;
}

export type TiesOf = ReadonlyMap<PostId, readonly Tie[]>;

export function useTies(connections: readonly Connection[], posts: readonly Post[]): TiesOf {
  const [derive] = useState(createTiesOf);
  return useMemo(() => derive(connections, posts), [derive, connections, posts]);
}

const none: TiesOf = new Map();

function createTiesOf() {
  let before = none;
  return (connections: readonly Connection[], posts: readonly Post[]): TiesOf => {
    if (connections.length === 0) return none;
    const next = tiesOf(connections, posts);
    for (const [id, list] of next) {
      const known = before.get(id);
      if (known && isSame(known, list)) next.set(id, known);
    }
    before = next;
    return next;
  };
}

/** What lies in the bin is connected again once it comes back. */
function tiesOf(connections: readonly Connection[], posts: readonly Post[]): Map<PostId, readonly Tie[]> {
  const onBoard = new Map(posts.flatMap((post) => (post.deletedAt === null ? [[post.id, post]] : [])));
  const ties = new Map<PostId, Tie[]>();
  for (const connection of connections) {
    const { fromId, toId } = connection;
    for (const id of [fromId, toId]) {
      const otherId = otherEnd(connection, id);
      const other = otherId && onBoard.get(otherId);
      if (other && onBoard.has(id)) ties.set(id, [...(ties.get(id) ?? []), { connection, other }]);
    }
  }
  for (const list of ties.values()) list.sort((a, b) => (a.other.createdAt < b.other.createdAt ? -1 : 1));
  return ties;
}

function isSame(a: readonly Tie[], b: readonly Tie[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ connection, other }, i) => connection === b[i]?.connection && other === b[i].other)
  );
}
