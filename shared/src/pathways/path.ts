/** Which tasks come first for a learner: those for what they lack, unless both sides' tutors have put them in order. */
import type { MemberId, PathwayId, RoomId, SideId } from '../ids.ts';
import { jointId } from '../newId.ts';
import type { Task } from '../tasks/records.ts';
import type { Pathway, Skill, SkillLevel } from './records.ts';

/** Any id would do; it may never change. */
const pathways = '70617468-7761-4979-8d00-706174687761';

/** A learner has one pathway. */
export function pathwayIdOf(learner: MemberId): PathwayId {
  return jointId<PathwayId>(learner, pathways);
}

/** Before anything is said in it. */
export function newPathway(roomId: RoomId, memberId: MemberId, sideId: SideId): Pathway {
  const nothing = { qualification: '', before: '', during: '', after: '', mentoring: '', evaluation: '' };
  return {
    id: pathwayIdOf(memberId),
    roomId,
    memberId,
    sideId,
    words: nothing,
    marks: [],
    reached: [],
    taskIds: [],
    version: 1,
  };
}

/** By what the task says that it serves: capitals and spaces make no difference. */
export function serves(task: Pick<Task, 'skill'>, { title }: Pick<Skill, 'title'>): boolean {
  const plain = (text: string) => text.trim().toLocaleLowerCase();
  return plain(title) !== '' && plain(task.skill) === plain(title);
}

const urgency: Record<SkillLevel | 'unknown', number> = { lacks: 0, partly: 1, unknown: 2, can: 3 };

/** Those that tutors have put in order first; then what is lacked, then what is due first. */
export function pathOf<T extends Pick<Task, 'id' | 'skill' | 'dueAt'>>(
  { taskIds, marks }: Pick<Pathway, 'taskIds' | 'marks'>,
  skills: readonly Pick<Skill, 'id' | 'title'>[],
  tasks: readonly T[],
): T[] {
  const placeOf = (task: T) => {
    const place = taskIds.indexOf(task.id);
    return place < 0 ? taskIds.length : place;
  };
  const urgencyOf = (task: T) => {
    const levels = skills
      .filter((each) => serves(task, each))
      .map(({ id }) => marks.find(({ skillId }) => skillId === id)?.level ?? 'unknown');
    return levels.length === 0 ? urgency.unknown : Math.min(...levels.map((level) => urgency[level]));
  };
  return [...tasks].sort(
    (a, b) =>
      placeOf(a) - placeOf(b) ||
      urgencyOf(a) - urgencyOf(b) ||
      (a.dueAt ?? '9').localeCompare(b.dueAt ?? '9'),
  );
}

/** Those of a learner: what is trained by another side than their own, and whatever something is said of. */
export function skillsFor(skills: readonly Skill[], pathway: Pathway): Skill[] {
  const spoken = new Set<string>([...pathway.marks, ...pathway.reached].map(({ skillId }) => skillId));
  return skills.filter(
    ({ id, sideId, removedAt }) => spoken.has(id) || (removedAt === null && sideId !== pathway.sideId),
  );
}

/** By unit and name, as the reader's language has them. */
export function inUnits(skills: readonly Skill[], locale: string): Skill[] {
  return [...skills].sort(
    (a, b) => a.unit.localeCompare(b.unit, locale) || a.title.localeCompare(b.title, locale),
  );
}
