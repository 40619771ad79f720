/** Tasks of another partnership of one's own, also of one that has ended. */
import { useEffect, useState } from 'react';
import * as z from 'zod/mini';
import type { Me } from '@silta/shared/auth';
import type { RoomId } from '@silta/shared/ids';
import type { Snapshot } from '@silta/shared/protocol';
import { isStaff } from '@silta/shared/roles';
import { task } from '@silta/shared/tasks/records';
import type { Task } from '@silta/shared/tasks/records';
import { tasksOf } from '@silta/shared/tasks/room';
import { api } from '../http.ts';
import { roomAddresses } from '../realtime/roomAddresses.ts';

export type Found = readonly Task[] | 'coming' | 'unreached';

/** The partnerships whose tasks one may take over. */
export function useOtherPartnerships(partnershipId: RoomId): Me['memberships'] {
  return useMemberships().filter((each) => each.partnershipId !== partnershipId && isStaff(each));
}

/** None where the server does not say: then one begins without. */
function useMemberships(): Me['memberships'] {
  const [memberships, setMemberships] = useState<Me['memberships']>([]);
  useEffect(() => {
    let isWanted = true;
    api
      .get<Me>('/api/me')
      .then((me) => isWanted && setMemberships(me.memberships))
      .catch(() => undefined);
    return () => {
      isWanted = false;
    };
  }, []);
  return memberships;
}

/** As they are now: nobody follows what goes on there. */
export function useTasksOf(partnershipId: RoomId | null): Found {
  const [found, setFound] = useState<{ of: RoomId; tasks: Found } | null>(null);
  useEffect(() => {
    if (partnershipId === null) return;
    let isWanted = true;
    const show = (tasks: Found) => isWanted && setFound({ of: partnershipId, tasks });
    api
      .get<Snapshot>(roomAddresses.whole(tasksOf(partnershipId)))
      .then(({ records }) => show(z.array(task).parse(records.task ?? [])))
      .catch(() => show('unreached'));
    return () => {
      isWanted = false;
    };
  }, [partnershipId]);
  return found?.of === partnershipId ? found.tasks : 'coming';
}
