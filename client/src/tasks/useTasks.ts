/** The tasks of a partnership and what is done for them, as everything on the page needs it. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { TFunction } from 'i18next';
import type { MemberId, RoomId, TaskId } from '@silta/shared/ids';
import type { Member } from '@silta/shared/members/records';
import type { Viewer } from '@silta/shared/viewer';
import type { Task, Work } from '@silta/shared/tasks/records';
import { tasksOf, workIdOf } from '@silta/shared/tasks/room';
import { useLocale } from '../members/languageName.ts';
import { useSides } from '../members/useSides.ts';
import type { Sides } from '../members/useSides.ts';
import { timeZoneHere } from '../partnerships/countries.ts';
import { useRecords, useRoom, useSend, useViewer } from '../realtime/hooks.ts';
import type { Send } from '../realtime/hooks.ts';
import { byDue } from './taskOrder.ts';

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
  const locale = useLocale();
  const roomId = tasksOf(partnershipId);
  const { status } = useRoom(roomId);
  const viewer = useViewer(partnershipId);
  const sides = useSides(partnershipId);
  const members = useRecords(partnershipId, 'member');
  const all = useRecords(roomId, 'task');
  const works = useRecords(roomId, 'work');
  const send = useSend(roomId);
  const zone = sides.own?.timeZone ?? timeZoneHere();
  return useMemo(() => {
    if (!viewer || status !== 'ready') return null;
    const byId = new Map<string, Work>(works.map((work) => [work.id, work]));
    const learners = members
      .filter(({ role, removedAt }) => role === 'learner' && removedAt === null)
      .sort((a, b) => a.name.localeCompare(b.name, locale));
    return {
      ...{ t, locale, zone, partnershipId, viewer, sides, works, learners, send },
      tasks: [...all].sort(byDue),
      workOf: (taskId, memberId) => byId.get(workIdOf(taskId, memberId)) ?? null,
    };
  }, [t, locale, zone, partnershipId, viewer, status, sides, members, all, works, send]);
}
