/** What staff do with skills and learning pathways: each side says what is its own to say. */
import type { Payload } from '@silta/shared/commands';
import type { MemberId, SkillId } from '@silta/shared/ids';
import { withMark, withoutReached, withReached } from '@silta/shared/pathways/commands';
import { newPathway, pathwayIdOf } from '@silta/shared/pathways/path';
import type { Pathway, Skill } from '@silta/shared/pathways/records';
import { Refusal } from '@silta/shared/refusals';
import type { Changes } from '../realtime/changes.ts';
import type { HandlersOf } from '../realtime/handler.ts';
import type { Actor, Load, Scope } from '../realtime/scope.ts';

type PathwayCommand =
  | 'skill.add'
  | 'skill.edit'
  | 'skill.remove'
  | 'pathway.describe'
  | 'pathway.mark'
  | 'pathway.confirm'
  | 'pathway.unconfirm'
  | 'pathway.order'
  | 'pathway.forget';

interface OfLearner {
  memberId: MemberId;
}

const theSkill = ({ skillId: id }: { skillId: SkillId }) => ({ type: 'skill', id }) as const;
const ofLearner = ({ memberId }: OfLearner): Load[] => [
  { type: 'member', ids: [memberId] },
  { type: 'pathway', ids: [pathwayIdOf(memberId)] },
];

export const pathwayHandlers: HandlersOf<PathwayCommand> = {
  'skill.add': {
    loads: ({ id }) => [{ type: 'skill', ids: [id] }],
    run: (changes, fields, { memberId, sideId }) => {
      const { roomId } = changes;
      changes.add('skill', { ...fields, roomId, sideId, addedBy: memberId, removedAt: null });
    },
  },
  'skill.edit': {
    target: theSkill,
    run: (changes, { skillId, ...fields }) =>
      changes.put('skill', { ...needTrained(changes, skillId), ...fields }),
  },
  'skill.remove': {
    target: theSkill,
    run: (changes, { skillId }) => {
      const skill = changes.need('skill', skillId);
      if (skill.removedAt === null) changes.put('skill', { ...skill, removedAt: changes.now });
    },
  },
  'pathway.describe': {
    loads: ofLearner,
    run: (changes, { memberId, was, words }) => {
      const known = needSeen(changes, memberId, was);
      changes.put('pathway', { ...known, words, version: known.version + 1 });
    },
  },
  'pathway.mark': {
    loads: (wish) => [...ofLearner(wish), { type: 'skill', ids: [wish.skillId] }],
    run: (changes, { memberId, skillId: id, level }, actor) => {
      needTrained(changes, id);
      const known = needPathway(changes, memberId);
      if (known.sideId !== actor.sideId) throw new Refusal('forbidden');
      changes.put('pathway', withMark(known, { id, level }, now(changes, actor)));
    },
  },
  'pathway.confirm': {
    loads: (wish) => [...ofLearner(wish), { type: 'skill', ids: [wish.skillId] }],
    run: (changes, { memberId, skillId: id, word }, actor) => {
      if (needTrained(changes, id).sideId !== actor.sideId) throw new Refusal('forbidden');
      const known = needPathway(changes, memberId);
      changes.put('pathway', withReached(known, { id, word }, now(changes, actor)));
    },
  },
  'pathway.unconfirm': {
    loads: (wish) => [...ofLearner(wish), { type: 'skill', ids: [wish.skillId] }],
    run: (changes, { memberId, skillId: id }, actor) => {
      if (changes.need('skill', id).sideId !== actor.sideId) throw new Refusal('forbidden');
      const known = needPathway(changes, memberId);
      changes.put('pathway', withoutReached(known, id));
    },
  },
  'pathway.order': {
    loads: (wish) => [...ofLearner(wish), { type: 'task', ids: wish.taskIds }],
    run: (changes, { memberId, was, taskIds }) => {
      for (const id of taskIds) changes.need('task', id);
      const known = needSeen(changes, memberId, was);
      if (new Set(taskIds).size < taskIds.length) throw new Refusal('invalid', { field: 'taskIds' });
      changes.put('pathway', { ...known, taskIds, version: known.version + 1 });
    },
  },
  'pathway.forget': {
    loads: (_, { roomId }: Scope) => [
      { type: 'pathway', column: 'roomId', value: roomId },
      { type: 'skill', column: 'roomId', value: roomId },
    ],
    run: forget,
  },
};

const now = (changes: Changes, { memberId }: Actor) => ({ memberId, at: changes.now });

/** The pathway of a learner who is there, or the beginning of one. */
function needPathway(changes: Changes, id: MemberId): Pathway {
  const member = changes.need('member', id);
  if (member.removedAt !== null) throw new Refusal('notFound');
  if (member.role !== 'learner') throw new Refusal('invalid', { field: 'memberId' });
  return changes.get('pathway', pathwayIdOf(id)) ?? newPathway(changes.roomId, id, member.sideId);
}

function needSeen(changes: Changes, id: MemberId, was: number): Pathway {
  const known = needPathway(changes, id);
  if (known.version !== was) throw new Refusal('conflict');
  return known;
}

/** What is trained no more is not spoken of anew. */
function needTrained(changes: Changes, id: SkillId): Skill {
  const skill = changes.need('skill', id);
  if (skill.removedAt !== null) throw new Refusal('conflict');
  return skill;
}

function forget(changes: Changes, { memberId }: Payload<'pathway.forget'>): void {
  const withoutName = <T extends { by: MemberId | null }>(said: readonly T[]): T[] =>
    said.map((each) => (each.by === memberId ? { ...each, by: null } : each));
  const isNamed = (said: readonly { by: MemberId | null }[]) => said.some(({ by }) => by === memberId);
  for (const pathway of changes.list('pathway', 'roomId', changes.roomId)) {
    const { marks, reached } = pathway;
    if (pathway.memberId === memberId) changes.remove('pathway', pathway.id);
    else if (isNamed(marks) || isNamed(reached))
      changes.put('pathway', { ...pathway, marks: withoutName(marks), reached: withoutName(reached) });
  }
  for (const skill of changes.list('skill', 'roomId', changes.roomId))
    if (skill.addedBy === memberId) changes.put('skill', { ...skill, addedBy: null });
}
