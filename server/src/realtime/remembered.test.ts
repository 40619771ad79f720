/** What the door remembers of a room, and when it looks again. */
import { newId } from '@silta/shared/ids';
import type { BoardRules } from '@silta/shared/boards/records';
import type { CommandId, RoomId, SectionId } from '@silta/shared/ids';
import type { CommandAnswer } from '@silta/shared/protocol';
import { rankBetween } from '@silta/shared/rank';
import { plainRules, postBy } from '../testing/given.ts';
import { anotherServer } from '../testing/place.ts';
import { aWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import type { House } from './house.ts';

let world: World;
let other: { house: House; end: () => Promise<void> };

beforeAll(async () => {
  world = await aWorld();
  other = await anotherServer(world);
});
afterAll(async () => {
  await other.end();
  await world.end();
});

/** Where nobody watches: what the other server does is not told to the mirror. */
const place = () => world.elsewhere;

interface What {
  by: 'learner' | 'coordinator';
  name: string;
  payload: unknown;
  room?: RoomId;
}

function through(
  { door }: House,
  { by, name, payload, room = place().boardId }: What,
): Promise<CommandAnswer> {
  const { accountId } = place().as(by, 'FI');
  return door.send({ id: newId<CommandId>(), room, name, payload, accountId, road: 'socket' });
}

const postThrough = (house: House) =>
  through(house, { by: 'learner', name: 'post.create', payload: postBy(place()) });

describe('D18 what was changed through another server holds for the next command', () => {
  test('a section that is closed there, and opened again', async () => {
    const [sectionId] = place().sections;
    const setPosting = (posting: string) =>
      through(other.house, {
        by: 'coordinator',
        name: 'section.setPosting',
        payload: { sectionId, posting },
      });
    // So that it is remembered here.
    expect(await postThrough(world.house)).toMatchObject({ ok: true });
    expect(await postThrough(world.house)).toMatchObject({ ok: true });
    expect(await setPosting('staff')).toMatchObject({ ok: true });
    expect(await postThrough(world.house)).toMatchObject({ ok: false, code: 'sectionClosed' });
    expect(await setPosting('everyone')).toMatchObject({ ok: true });
    expect(await postThrough(world.house)).toMatchObject({ ok: true });
  });

  test('a board that is locked there, which is in the room of the partnership', async () => {
    const { boardId, partnershipId: room } = place();
    const setRules = (rules: BoardRules) =>
      through(other.house, { by: 'coordinator', name: 'board.setRules', payload: { boardId, rules }, room });
    expect(await postThrough(world.house)).toMatchObject({ ok: true });
    expect(await setRules({ ...plainRules, locked: true })).toMatchObject({ ok: true });
    expect(await postThrough(world.house)).toMatchObject({ ok: false, code: 'locked' });
    expect(await setRules(plainRules)).toMatchObject({ ok: true });
    expect(await postThrough(world.house)).toMatchObject({ ok: true });
  });

  test('a section that is taken away there', async () => {
    const sectionId = newId<SectionId>();
    const payload = { id: sectionId, title: 'For a while', rank: rankBetween(null, null) };
    const inIt = { by: 'learner', name: 'post.create', payload: postBy(place(), { sectionId }) } as const;
    const asStaff = { by: 'coordinator' } as const;
    expect(await through(world.house, { ...asStaff, name: 'section.create', payload })).toMatchObject({
      ok: true,
    });
    expect(await postThrough(world.house)).toMatchObject({ ok: true });
    const removed = await through(other.house, {
      ...asStaff,
      name: 'section.remove',
      payload: { sectionId },
    });
    expect(removed).toMatchObject({ ok: true });
    expect(await through(world.house, inIt)).toMatchObject({ ok: false, code: 'notFound' });
  });
});
