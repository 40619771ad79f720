/** Connections: two posts of a board that somebody has put in relation to each other. */
import type { PostId } from '../ids.ts';
import type { Connection } from './records.ts';

type Ends = Pick<Connection, 'fromId' | 'toId'>;

/** The post at the other end; null where it is about two others. */
export function otherEnd({ fromId, toId }: Ends, of: PostId): PostId | null {
  if (fromId === of) return toId;
  return toId === of ? fromId : null;
}

export function joins({ fromId, toId }: Ends, one: PostId, other: PostId): boolean {
  return (fromId === one && toId === other) || (fromId === other && toId === one);
}
