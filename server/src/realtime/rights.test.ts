/** Rights that end in one server while they are used in another: a board has another lock than its partnership. */
import { newId } from '@silta/shared/ids';
import type { CommandId } from '@silta/shared/ids';
import type { CommandAnswer } from '@silta/shared/protocol';
import { postBy } from '../testing/given.ts';
import { anotherServer } from '../testing/place.ts';
import { aWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import type { House } from './house.ts';

let world: World;
let other: { house: House; end: () => Promise<void> };

beforeAll(async () => {
  world = await aWorld();
  other = await anotherServer(world);
  // Every post takes half a second to be committed, and at its end says whether its author is still a member.
  await world.dataSource.query(`create table "witness" ("isMember" boolean not null)`);
  await world.dataSource.query(`create function slow_commit() returns trigger language plpgsql as
    $$ begin
      perform pg_sleep(0.5);
      insert into "witness" select "removedAt" is null from "member" where "id" = new."authorId";
      return null;
    end $$`);
  await world.dataSource.query(`create constraint trigger slow_commit after insert on "post"
    deferrable initially deferred for each row execute function slow_commit()`);
});
afterAll(async () => {
  await other.end();
  await world.end();
});

test('R9 who is removed through another server while writing: what was begun is done first, and then nothing more', async () => {
  // Where nobody watches: what the other server does is not told to the mirror.
  const { boardId, partnershipId, as } = world.elsewhere;
  const [learner, remover] = [as('learner', 'FI'), as('coordinator', 'FI')];
  const write = (): Promise<CommandAnswer> =>
    world.house.door.send({
      id: newId<CommandId>(),
      room: boardId,
      name: 'post.create',
      payload: postBy(world.elsewhere),
      accountId: learner.accountId,
      road: 'socket',
    });
  const writing = write();
  await new Promise((resolve) => setTimeout(resolve, 150));
  const removing = other.house.door.send({
    id: newId<CommandId>(),
    room: partnershipId,
    name: 'member.remove',
    payload: { memberId: learner.memberId },
    accountId: remover.accountId,
    road: 'socket',
  });
  expect(await removing).toMatchObject({ ok: true });
  expect(await writing).toMatchObject({ ok: true });
  expect(await world.dataSource.query(`select * from "witness"`)).toEqual([{ isMember: true }]);
  expect(await write()).toMatchObject({ ok: false, code: 'notFound' });
});
