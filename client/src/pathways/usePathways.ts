/** Skills, pathways and the tasks in them, as everything on these pages needs them. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { TFunction } from 'i18next';
import { can } from '@silta/shared/access';
import type { RoomId } from '@silta/shared/ids';
import type { Member } from '@silta/shared/members/records';
import { inUnits, newPathway, pathwayIdOf } from '@silta/shared/pathways/path';
import type { Pathway, Skill } from '@silta/shared/pathways/records';
import type { Task, Work } from '@silta/shared/tasks/records';
import type { Viewer } from '@silta/shared/viewer';
import type { Sides } from '../members/useSides.ts';
import { useRecords } from '../realtime/hooks.ts';
import type { Send } from '../realtime/hooks.ts';
import { useLearners, useTasksRoom } from '../members/useTasksRoom.ts';

export type Texts = TFunction<'pathways'>;

export interface Pathways {
  t: Texts;
  locale: string;
  zone: string;
  partnershipId: RoomId;
  viewer: Viewer;
  sides: Sides;
  /** All who are there, by name. */
  learners: readonly Member[];
  /** By unit and name; those that are trained no more are among them. */
  skills: readonly Skill[];
  tasks: readonly Task[];
  works: readonly Work[];
  /** Also where nothing is said in it yet. */
  pathwayOf: (learner: Member) => Pathway;
  mayLead: boolean;
  send: Send;
}

/** null until they are known. */
export function usePathways(partnershipId: RoomId): Pathways | null {
  const { t } = useTranslation('pathways');
  const { roomId, locale, zone, viewer, sides, send } = useTasksRoom(partnershipId);
  const learners = useLearners(partnershipId);
  const all = useRecords(roomId, 'skill');
  const pathways = useRecords(roomId, 'pathway');
  const tasks = useRecords(roomId, 'task');
  const works = useRecords(roomId, 'work');
  return useMemo(() => {
    if (!viewer) return null;
    const byId = new Map<string, Pathway>(pathways.map((each) => [each.id, each]));
    const skills = inUnits(all, locale);
    return {
      ...{ t, locale, zone, partnershipId, viewer, sides, learners, skills, tasks, works, send },
      mayLead: can(viewer, 'pathway.describe'),
      pathwayOf: ({ id, sideId }) => byId.get(pathwayIdOf(id)) ?? newPathway(roomId, id, sideId),
    };
  }, [t, locale, zone, partnershipId, viewer, sides, learners, all, pathways, tasks, works, roomId, send]);
}
