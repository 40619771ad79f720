/** The tasks of a partnership and what is done for them, as everything on the page needs it. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { TFunction } from 'i18next';
import type { MemberId, RoomId, TaskId } from '@silta/shared/ids';
import type { Member } from '@silta/shared/members/records';
import type { Viewer } from '@silta/shared/viewer';
import type { Task, Work } from '@silta/shared/tasks/records';
import { workIdOf } from '@silta/shared/tasks/room';
import type { Sides } from '../members/useSides.ts';
import { useRecords } from '../realtime/hooks.ts';
import type { Send } from '../realtime/hooks.ts';
import { byDue } from './taskOrder.ts';
import { useLearners, useTasksRoom } from '../members/useTasksRoom.ts';

export type Texts = TFunction<'tasks'>;

export interface Tasks {
  t: Texts;
  locale: string;
  /** In which the reader's days begin and end. */
  zone: string;
  partnershipId: RoomId;
  viewer: Viewer;
  sides: Sides;
  /** The next first; those without a date last. */
  tasks: readonly Task[];
  works: readonly Work[];
  /** All who are there, by name. */
  learners: readonly Member[];
  workOf: (taskId: TaskId, memberId: MemberId) => Work | null;
  send: Send;
}

/** null until they are known. */
export function useTasks(partnershipId: RoomId): Tasks | null {
  const { t } = useTranslation('tasks');
  const { roomId, locale, zone, viewer, sides, send } = useTasksRoom(partnershipId);
  const learners = useLearners(partnershipId);
  const all = useRecords(roomId, 'task');
  const works = useRecords(roomId, 'work');
  // Work comes more often than tasks do: what shows tasks only is left in peace by it.
  const tasks = useMemo(() => [...all].sort(byDue), [all]);
  return useMemo(() => {
    if (!viewer) return null;
    const byId = new Map<string, Work>(works.map((work) => [work.id, work]));
    return {
      ...{ t, locale, zone, partnershipId, viewer, sides, tasks, works, learners, send },
      workOf: (taskId, memberId) => byId.get(workIdOf(taskId, memberId)) ?? null,
    };
  }, [t, locale, zone, partnershipId, viewer, sides, learners, tasks, works, send]);
}
