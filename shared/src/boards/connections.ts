/** Connections: two posts of a board that somebody has put in relation to each other. */
import * as z from 'zod/mini';
import { connectionId, memberId, postId, roomId } from '../ids.ts';
import type { PostId } from '../ids.ts';

/** It has no direction; `fromId` is where somebody began. */
export const connection = z.object({
  id: connectionId,
  roomId,
  fromId: postId,
  toId: postId,
  /** Leaves the server for that member only: a connection must not tell who has written a post without a name. */
  makerId: z.nullable(memberId),
  /** Whether everybody sees the one and the other post; kept in step with them. */
  fromShown: z.boolean(),
  toShown: z.boolean(),
});
export type Connection = z.infer<typeof connection>;

type Ends = Pick<Connection, 'fromId' | 'toId'>;

/** The post at the other end; null where it is about two others. */
export function otherEnd({ fromId, toId }: Ends, of: PostId): PostId | null {
  if (fromId === of) return toId;
  return toId === of ? fromId : null;
}

export function joins({ fromId, toId }: Ends, one: PostId, other: PostId): boolean {
  return (fromId === one && toId === other) || (fromId === other && toId === one);
}
