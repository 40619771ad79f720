/** Prompts of sections: set by staff, born with a board, read by everybody, and carried along. */
import type { Section } from '@silta/shared/boards/records';
import { newId } from '@silta/shared/ids';
import type { CommandId, RoomId } from '@silta/shared/ids';
import { limits } from '@silta/shared/texts';
import { copyOf } from '../transfer/copyBoard.ts';
import { readBoard } from '../transfer/readBoard.ts';
import { boardNamed } from '../testing/given.ts';
import type { Person } from '../testing/person.ts';
import { aWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';

let world: World;

beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world.end());

const teacher = () => world.as('teacher', 'FI');
const asks = { prompt: 'What surprised you?', starter: 'I did not expect that …' };

async function sectionsFor(by: Person, board: RoomId = world.boardId): Promise<Section[]> {
  const { records } = await world.house.feed.snapshot(by.accountId, board);
  return records.section as Section[];
}

test('staff of both sides say what a section asks, and everybody reads it', async () => {
  const [sectionId] = world.sections;
  for (const by of [world.as('learner', 'FI'), world.as('manager', 'DE'), world.as('guest', 'FI')])
    await by.send('section.setPrompt', { sectionId, ...asks }).refuses('forbidden');
  await world
    .as('hostTutor', 'DE')
    .send('section.setPrompt', { sectionId, ...asks })
    .succeeds();
  const seen = (await sectionsFor(world.as('guest', 'FI'))).find(({ id }) => id === sectionId);
  expect(seen).toMatchObject(asks);
  await teacher().send('section.setPrompt', { sectionId, prompt: '', starter: '' }).succeeds();
  expect((await sectionsFor(teacher())).find(({ id }) => id === sectionId)).toMatchObject({
    prompt: '',
    starter: '',
  });
});

test('a board is born with them, and its copy has them, too', async () => {
  const board = boardNamed('Look back');
  const sections = board.sections.map((section) => ({ ...section, ...asks }));
  await teacher()
    .send('board.create', { ...board, sections })
    .succeeds();
  expect(await sectionsFor(teacher(), board.id)).toMatchObject([asks]);
  const read = await readBoard(world.house, teacher().accountId, board.id);
  const copying = {
    commandId: newId<CommandId>(),
    id: newId<RoomId>(),
    title: 'Again',
    withPosts: false,
    withComments: false,
  };
  expect(copyOf(read, copying).whole.records.section).toMatchObject([asks]);
});

test('is as long as one reads, and nothing changes on a board that is put away', async () => {
  const [sectionId] = world.sections;
  const prompt = 'x'.repeat(limits.sectionPrompt + 1);
  await teacher().send('section.setPrompt', { sectionId, prompt, starter: '' }).refuses('tooLong');
  const { boardId } = world;
  await teacher().send('board.archive', { boardId }).succeeds();
  await teacher()
    .send('section.setPrompt', { sectionId, ...asks })
    .refuses('archived');
  await teacher().send('board.unarchive', { boardId }).succeeds();
});
