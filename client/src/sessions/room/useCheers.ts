/** Cheers of a session as they come in: what floats just now, what was pressed here, and whether one wants to see them. */
import { useEffect, useState } from 'react';
import type { RoomId } from '@silta/shared/ids';
import { cheerKinds } from '@silta/shared/sessions/cheers';
import type { CheerCounts, CheerKind } from '@silta/shared/sessions/cheers';
import { Refusal } from '@silta/shared/refusals';
import { useRealm } from '../../realtime/RealmProvider.tsx';
import { createStore, useStore } from '../../ui/createStore.ts';
import { keepOnDevice, recallFromDevice } from '../../ui/keptOnDevice.ts';

/** As long as the way up takes. */
export const floatMs = 3_000;
/** More at once would hide what people look at. */
const floatsMost = 12;
/** So long they are summed before they are said. */
const sayEveryMs = 6_000;

const hiddenKey = 'silta-cheers-hidden';
const hidden = createStore(recallFromDevice(hiddenKey) === 'yes');

export function useCheersHidden() {
  return {
    isHidden: useStore(hidden),
    setHidden: (next: boolean) => {
      hidden.set(next);
      keepOnDevice(hiddenKey, next ? 'yes' : 'no');
    },
  };
}

export interface Float {
  id: number;
  kind: CheerKind;
  count: number;
}

let lastId = 0;

/** Those that are on their way up. */
export function useFloats(roomId: RoomId): readonly Float[] {
  const [floats, setFloats] = useState<readonly Float[]>([]);
  const { connection } = useRealm();
  useEffect(() => {
    const timers = new Set<ReturnType<typeof setTimeout>>();
    const stop = connection.on('cheers', ({ room, counts }) => {
      if (room !== roomId) return;
      const news = cheerKinds.flatMap((kind) => {
        const count = counts[kind];
        return count ? [{ id: ++lastId, kind, count }] : [];
      });
      setFloats((known) => [...known, ...news].slice(-floatsMost));
      const timer = setTimeout(() => {
        timers.delete(timer);
        setFloats((known) => known.filter((each) => !news.includes(each)));
      }, floatMs);
      timers.add(timer);
    });
    return () => {
      stop();
      for (const timer of timers) clearTimeout(timer);
    };
  }, [connection, roomId]);
  return floats;
}

/** What has come since it was said last; null while there is nothing to say. */
export function useCheerSums(roomId: RoomId): CheerCounts | null {
  const [sums, setSums] = useState<CheerCounts | null>(null);
  const { connection } = useRealm();
  useEffect(() => {
    let gathered: CheerCounts = {};
    let timer: ReturnType<typeof setTimeout> | undefined;
    const say = () => {
      setSums(gathered);
      gathered = {};
      timer = undefined;
    };
    const stop = connection.on('cheers', ({ room, counts }) => {
      if (room !== roomId) return;
      for (const kind of cheerKinds) {
        const count = counts[kind];
        if (count) gathered[kind] = (gathered[kind] ?? 0) + count;
      }
      timer ??= setTimeout(say, sayEveryMs);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [connection, roomId]);
  return sums;
}

/** Sends one; what does not get through is said, and not sent again: its moment is over. */
export function useCheer(roomId: RoomId) {
  const { connection } = useRealm();
  const [failed, setFailed] = useState<'tooFast' | 'unavailable' | null>(null);
  const cheer = (kind: CheerKind) => {
    connection.ask('cheer', { room: roomId, kind }).then(
      () => setFailed(null),
      (error: unknown) => {
        if (!(error instanceof Refusal)) throw error;
        setFailed(error.code === 'tooFast' ? 'tooFast' : 'unavailable');
      },
    );
  };
  return { cheer, failed };
}
