/** Searching all boards: found without accents and capitals, by everybody only what they may see. */
import type { Found } from '@silta/shared/boards/search';
import { roles } from '@silta/shared/roles';
import { aComment, aPost, setRules } from '../testing/given.ts';
import type { Person } from '../testing/person.ts';
import { signIn } from '../testing/signIn.ts';
import { aWire } from '../testing/wire.ts';
import type { Wire } from '../testing/wire.ts';
import { foundIn } from '../testing/world.ts';
import type { Partnership } from '../testing/world.ts';

let wire: Wire;
let here: Partnership;
let there: Partnership;

beforeAll(async () => {
  wire = await aWire();
  const { house } = wire.server;
  [here, there] = (await Promise.all([foundIn(house, roles), foundIn(house, roles)])).map(
    ({ partnership }) => partnership,
  ) as [Partnership, Partnership];
});
afterAll(() => wire.close());

async function search(by: Person, words: string, partnershipId = here.partnershipId): Promise<Found> {
  const { body } = await (
    await signIn(wire, by)
  ).ask('POST', `/api/partnerships/${partnershipId}/search`, { words });
  return body;
}

const titles = async (by: Person, words: string) => (await search(by, words)).posts.map(({ title }) => title);
const learner = () => here.as('learner', 'FI');
const german = () => here.as('learner', 'DE');

test('every word must be there, in whatever letters and with or without accents', async () => {
  await aPost(here, learner(), { title: 'Näyttö und Lötkolben', text: 'Kolvi 350 °C' });
  for (const words of ['naytto', 'NÄYTTÖ lotkolben', 'kolvi  350', 'Löt°'.slice(0, 3)])
    expect(await titles(german(), words)).toEqual(['Näyttö und Lötkolben']);
  expect(await titles(german(), 'naytto missing')).toEqual([]);
});

test('signs of a pattern and of SQL are letters like others', async () => {
  await aPost(here, learner(), { title: 'Full 100% copper_wire', text: `it's \\ {x}` });
  for (const words of ['100%', 'copper_', `it's`, '\\', '{x}'])
    expect(await titles(german(), words)).toEqual(['Full 100% copper_wire']);
  for (const words of ['10_%', `'; drop table "post"; --`, '.*'])
    expect(await titles(german(), words)).toEqual([]);
});

test('a comment leads to its post', async () => {
  const postId = await aPost(here, learner(), { title: 'Do you preheat', text: '' });
  await aComment(german(), postId, { text: 'Only the groundplanes' });
  const { posts, comments } = await search(learner(), 'groundplanes');
  expect(posts.map(({ id }) => id)).toEqual([postId]);
  expect(comments.map(({ text }) => text)).toEqual(['Only the groundplanes']);
});

test('P2 what somebody must not see is not found by them, by whichever word', async () => {
  const hidden = await aPost(here, learner(), { title: 'Zebrafish hidden', text: '' });
  await here.as('teacher', 'FI').send('post.hide', { postId: hidden }).succeeds();
  const deleted = await aPost(here, learner(), { title: 'Zebrafish deleted', text: '' });
  await learner().send('post.delete', { postId: deleted }).succeeds();
  expect(await titles(german(), 'zebrafish')).toEqual([]);
  expect(await titles(here.as('guest', 'DE'), 'zebrafish')).toEqual([]);
  expect(await titles(here.as('teacher', 'DE'), 'zebrafish')).toEqual(['Zebrafish hidden']);
});

test('P1 an anonymous author is not found by name, not even by those who know it', async () => {
  await setRules(here, { anonymity: 'peers' });
  await here
    .as('learner', 'FI')
    .send('member.edit', { memberId: learner().memberId, name: 'Quendolin', languages: ['fi'] })
    .succeeds();
  await aPost(here, learner(), { title: 'Said openly', text: '' });
  await aPost(here, learner(), { title: 'Said without a name', text: '', anonymous: true });
  for (const by of [german(), here.as('teacher', 'FI'), learner()]) {
    const { posts } = await search(by, 'quendolin openly');
    expect(posts.map(({ title }) => title)).toEqual(['Said openly']);
    expect(await titles(by, 'quendolin without')).toEqual([]);
  }
  const { posts } = await search(german(), 'without name');
  expect(posts.map(({ authorId }) => authorId)).toEqual([null]);
});

test('nothing of another partnership is found, and boards put away rest', async () => {
  await aPost(there, there.as('learner', 'FI'), { title: 'Walrus elsewhere', text: '' });
  expect(await titles(learner(), 'walrus')).toEqual([]);
  await aPost(here, learner(), { title: 'Walrus here', text: '' });
  const board = { boardId: here.boardId };
  await here.as('teacher', 'FI').send('board.archive', board).succeeds();
  expect(await titles(learner(), 'walrus')).toEqual([]);
  await here.as('teacher', 'FI').send('board.unarchive', board).succeeds();
});

test('an answer is bounded, and says that there is more', async () => {
  for (let i = 0; i < 42; i++) await aPost(here, learner(), { title: `Ferrite ${i}`, text: '' });
  const { posts, isCut } = await search(german(), 'ferrite');
  expect([posts.length, isCut, posts[0]?.title]).toEqual([40, true, 'Ferrite 41']);
  for (const words of ['', '   ', 'x'.repeat(201)]) {
    const { status } = await (
      await signIn(wire, learner())
    ).ask('POST', `/api/partnerships/${here.partnershipId}/search`, { words });
    expect(status).toBe(400);
  }
});
