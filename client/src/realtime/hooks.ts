/** The live rooms, the outbox and the connection, as React sees them. */
import { useCallback, useEffect, useEffectEvent, useSyncExternalStore } from 'react';
import type { CommandName, Payload } from '@silta/shared/commands';
import type { CommandId, RoomId } from '@silta/shared/ids';
import type { RecordStore } from '@silta/shared/recordStore';
import type { RecordMap, RecordType } from '@silta/shared/records';
import type { ConnectionStatus } from './connection.ts';
import type { RefusedEntry } from './entry.ts';
import type { OutboxState } from './outbox.ts';
import { useRealm } from './RealmProvider.tsx';
import type { News, Room, RoomState } from './room.ts';

export type Send = <N extends CommandName>(name: N, payload: Payload<N>) => CommandId;

export interface LiveRoom extends RoomState {
  room: Room;
  store: RecordStore;
}

/** The room, entered while the component is on screen. */
export function useRoom(roomId: RoomId): LiveRoom {
  const room = useHeldRoom(roomId);
  const state = useSyncExternalStore(room.subscribe, () => room.state);
  return { ...state, room, store: room.store };
}

/** Who looks; null until the room is known. */
export function useViewer(roomId: RoomId): RoomState['viewer'] {
  const room = useHeldRoom(roomId);
  return useSyncExternalStore(room.subscribe, () => room.state.viewer);
}

/** All of one type, in no particular order; the same array until one of them changes. */
export function useRecords<T extends RecordType>(roomId: RoomId, type: T): readonly RecordMap[T][] {
  const { store } = useHeldRoom(roomId);
  return useSyncExternalStore(store.subscribe, () => store.list(type));
}

export function useRecord<T extends RecordType>(roomId: RoomId, type: T, id: string): RecordMap[T] | null {
  const { store } = useHeldRoom(roomId);
  return useSyncExternalStore(store.subscribe, () => store.get(type, id));
}

/** Whether what is shown of a record still waits for the server. */
export function useIsWaiting(roomId: RoomId, type: RecordType, id: string): boolean {
  const { store } = useHeldRoom(roomId);
  return useSyncExternalStore(store.subscribe, () => store.isGuess(type, id));
}

/** What comes in from others while the component is on screen. */
export function useNews(roomId: RoomId, listener: (news: News) => void): void {
  const room = useHeldRoom(roomId);
  const tell = useEffectEvent(listener);
  useEffect(() => room.onNews((news) => tell(news)), [room]);
}

/** Sends a command: on screen at once, refused or carried out later (see `useRefused`). */
export function useSend(roomId: RoomId): Send {
  const { outbox } = useRealm();
  return useCallback((name, payload) => outbox.send(roomId, name, payload), [outbox, roomId]);
}

export function useConnection(): ConnectionStatus {
  const { connection } = useRealm();
  return useSyncExternalStore(connection.subscribe, () => connection.status);
}

export interface LiveOutbox extends OutboxState {
  count: number;
  dismiss: (id: CommandId) => void;
}

export function useOutbox(): LiveOutbox {
  const { outbox } = useRealm();
  const state = useSyncExternalStore(outbox.subscribe, () => outbox.state);
  const dismiss = useCallback((id: CommandId) => outbox.dismiss(id), [outbox]);
  return { ...state, count: state.waiting.length, dismiss };
}

/** Called with each command that comes back, to give its text to the person. */
export function useRefused(listener: (refused: RefusedEntry) => void): void {
  const { outbox } = useRealm();
  const tell = useEffectEvent(listener);
  useEffect(() => outbox.onRefused((refused) => tell(refused)), [outbox]);
}

function useHeldRoom(roomId: RoomId): Room {
  const { rooms } = useRealm();
  const room = rooms.room(roomId);
  useEffect(() => room.hold(), [room]);
  return room;
}
