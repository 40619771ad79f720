/** The room in which tasks lie, and what goes with them: pathways, the memorandum, the countries' rules. */
import { useMemo } from 'react';
import type { RoomId } from '@silta/shared/ids';
import type { Member } from '@silta/shared/members/records';
import { tasksOf } from '@silta/shared/tasks/room';
import type { Viewer } from '@silta/shared/viewer';
import { useLocale } from './languageName.ts';
import { useSides } from './useSides.ts';
import type { Sides } from './useSides.ts';
import { timeZoneHere } from '../partnerships/countries.ts';
import { useRecords, useRoom, useSend, useViewer } from '../realtime/hooks.ts';
import type { Send } from '../realtime/hooks.ts';

export interface TasksRoom {
  roomId: RoomId;
  locale: string;
  /** In which the reader's days begin and end. */
  zone: string;
  /** null until the room is known. */
  viewer: Viewer | null;
  sides: Sides;
  send: Send;
}

export function useTasksRoom(partnershipId: RoomId): TasksRoom {
  const roomId = tasksOf(partnershipId);
  const { status } = useRoom(roomId);
  const viewer = useViewer(partnershipId);
  const sides = useSides(partnershipId);
  return {
    roomId,
    locale: useLocale(),
    zone: sides.own?.timeZone ?? timeZoneHere(),
    viewer: status === 'ready' ? viewer : null,
    sides,
    send: useSend(roomId),
  };
}

/** All who are there, by name. */
export function useLearners(partnershipId: RoomId): readonly Member[] {
  const locale = useLocale();
  const members = useRecords(partnershipId, 'member');
  return useMemo(
    () =>
      members
        .filter(({ role, removedAt }) => role === 'learner' && removedAt === null)
        .sort((a, b) => a.name.localeCompare(b.name, locale)),
    [members, locale],
  );
}
