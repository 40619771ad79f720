/** Which boards have grown out of which post; lists stay the same objects while no board changes. */
import { useMemo } from 'react';
import { byOrigin } from '@silta/shared/boards/origin';
import type { Board } from '@silta/shared/boards/records';
import type { PostId, RoomId } from '@silta/shared/ids';
import { useRecords } from '../../realtime/hooks.ts';

export type GrownOf = ReadonlyMap<PostId, readonly Board[]>;

export function useGrown(partnershipId: RoomId): GrownOf {
  const boards = useRecords(partnershipId, 'board');
  return useMemo(() => byOrigin(boards), [boards]);
}
