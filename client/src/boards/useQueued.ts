/** What has been written on this board and is still on its way to the server. */
import { useEffect, useMemo, useState } from 'react';
import type { CommandId, RoomId } from '@silta/shared/ids';
import type { Entry } from '../realtime/entry.ts';
import { useConnection, useOutbox } from '../realtime/hooks.ts';

/** Shorter than this, a dashed border would only flicker. */
const noticedMs = 1_500;

export interface OnItsWay {
  command: CommandId;
  /** For longer than one would notice. */
  isLate: boolean;
}
/** By the id of the post or comment that it makes. */
export type Queued = ReadonlyMap<string, OnItsWay>;

export function useQueued(roomId: RoomId): Queued {
  const { waiting } = useOutbox();
  const isOnline = useConnection().state === 'online';
  const making = useMemo(
    () => waiting.filter((entry) => entry.room === roomId && isMaking(entry)),
    [waiting, roomId],
  );
  const [seenAt, setSeenAt] = useState(0);

  useEffect(() => {
    if (making.length === 0) return;
    const timer = setTimeout(() => setSeenAt(Date.now()), noticedMs);
    return () => clearTimeout(timer);
  }, [making]);

  return useMemo(() => {
    const isLate = ({ at }: Entry) => !isOnline || Date.parse(at) + noticedMs <= seenAt;
    return new Map(making.map((entry) => [makerId(entry), { command: entry.id, isLate: isLate(entry) }]));
  }, [making, isOnline, seenAt]);
}

function isMaking({ name }: Entry): boolean {
  return name === 'post.create' || name === 'comment.create';
}

function makerId({ payload }: Entry): string {
  const hasId = typeof payload === 'object' && payload !== null && 'id' in payload;
  return hasId && typeof payload.id === 'string' ? payload.id : '';
}

export function isLate(queued: Queued, id: string): boolean {
  return queued.get(id)?.isLate ?? false;
}
