/** Tasks go with the working groups for which they were set: whoever joins has them, whoever leaves keeps what they began. */
import { newId } from '@silta/shared/ids';
import type { CommandId, RoomId, TaskId } from '@silta/shared/ids';
import { takesPart } from '@silta/shared/sessions/participants';
import { followed } from '@silta/shared/sessions/participantsWish';
import { mostTasksFollowed } from '@silta/shared/tasks/commands';
import { tasksOf } from '@silta/shared/tasks/room';
import type { HandlersOf } from '../realtime/handler.ts';
import type { House } from '../realtime/house.ts';
import type { Committed } from '../realtime/work.ts';

export const followingHandlers: HandlersOf<'task.follow'> = {
  'task.follow': {
    loads: ({ taskIds }, { partnershipId }) => [
      { type: 'task', ids: taskIds },
      { type: 'workingGroup', column: 'roomId', value: partnershipId },
      ...taskIds.map((value) => ({ type: 'work', column: 'taskId', value }) as const),
    ],
    run: (changes, { taskIds }) => {
      const groups = changes.list('workingGroup', 'roomId', changes.partnershipId);
      for (const id of taskIds) {
        const task = changes.get('task', id);
        if (!task) continue;
        const learners = followed(task.learners, (of) => groups.find((group) => group.id === of) ?? null);
        if (JSON.stringify(learners) === JSON.stringify(task.learners)) continue;
        const works = changes.list('work', 'taskId', id);
        const keptFor = works.filter((work) => !takesPart(learners, work)).map(({ memberId }) => memberId);
        changes.put('task', { ...task, learners, keptFor });
      }
    },
  },
};

/** At once after the commit; what a server that died did not get to is found by `followGroups` at the next start. */
export function followGroupsIn(house: House): void {
  house.afterCommit((rooms) => {
    for (const { room } of rooms.filter(hasRegrouped)) void followGroups(house, room.partnershipId);
  });
}

const hasRegrouped = ({ touched }: Committed) =>
  touched.some(({ type, before }) => type === 'workingGroup' && before !== null);

/** Tasks that are meant for groups, of one partnership or of all; changes only what is behind. */
export async function followGroups(house: House, partnershipId: RoomId | null = null): Promise<void> {
  const roomId = partnershipId && tasksOf(partnershipId);
  const meant: { room: RoomId; ids: TaskId[] }[] = await house.dataSource.query(meantForGroups, [roomId]);
  for (const { room, ids } of meant)
    for (let from = 0; from < ids.length; from += mostTasksFollowed) {
      const taskIds = ids.slice(from, from + mostTasksFollowed);
      const order = { id: newId<CommandId>(), room, name: 'task.follow', payload: { taskIds } } as const;
      await house.door.send({ ...order, accountId: null, road: 'rest' });
    }
}

const meantForGroups = `
  select "roomId" as "room", array_agg("id") as "ids" from "task"
   where "learners"->>'who' = 'groups' and ($1::uuid is null or "roomId" = $1)
   group by "roomId"`;
