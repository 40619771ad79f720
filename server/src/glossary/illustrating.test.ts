/** What a thing looks like and how its words are said: who says so, what becomes of the files, and who is handed them. */
import { binDays } from '@silta/shared/boards/choices';
import type { FileRecord } from '@silta/shared/files/records';
import { glossaryOf } from '@silta/shared/glossary/room';
import type { Term } from '@silta/shared/glossary/records';
import { newId } from '@silta/shared/ids';
import type { CommandId, FileId, TermId } from '@silta/shared/ids';
import { aFile, aTerm, wishFor } from '../testing/given.ts';
import type { Person } from '../testing/person.ts';
import { aWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';

let world: World;
let termId: TermId;

beforeAll(async () => {
  world = await aWorld();
});
beforeEach(async () => {
  termId = await aTerm(finn(), 'juotin');
});
afterAll(() => world.end());

const finn = () => world.as('learner', 'FI');
const german = () => world.as('learner', 'DE');
const teacher = () => world.as('teacher', 'DE');
const room = () => glossaryOf(world.partnershipId);
const sound = { kind: 'audio' as const, mediaType: 'audio/webm', name: 'juotin.webm', sizes: [], seconds: 2 };

async function recordsFor(by: Person) {
  const { records } = await world.house.feed.snapshot(by.accountId, room());
  return records as { term: Term[]; file?: FileRecord[] };
}
const termSeen = async (by: Person) => (await recordsFor(by)).term.find(({ id }) => id === termId);
const fileSeen = async (by: Person, id: FileId) =>
  (await recordsFor(by)).file?.find((file) => file.id === id);

const pictureBy = async (by: Person) => wishFor(await aFile(by, {}, room()), { alt: 'A soldering iron' });
const soundBy = async (by: Person) => wishFor(await aFile(by, sound, room()));
const said = async (by: Person, version = 1) =>
  ({ termId, language: 'fi', version, recording: await soundBy(by) }) as const;
const anotherWord = { text: 'juotoskolvi', example: '', was: 1 };

function fromServer(name: 'term.clear' | 'term.forget', payload: object) {
  const order = { id: newId<CommandId>(), room: room(), name, payload, accountId: null } as const;
  return world.house.door.send({ ...order, road: 'rest' });
}

test('a picture and a recording are seen by everybody, with all that it takes to show and play them', async () => {
  const picture = await pictureBy(finn());
  await finn().send('term.setPicture', { termId, picture }).succeeds();
  const spoken = await said(finn());
  await finn().send('term.setRecording', spoken).succeeds();
  expect(await termSeen(world.as('guest', 'DE'))).toMatchObject({
    picture: { ...picture, kind: 'photo', width: 640 },
    words: [{ text: 'juotin', recording: { fileId: spoken.recording.fileId, kind: 'audio', seconds: 2 } }],
  });
  expect(await fileSeen(finn(), picture.fileId)).toMatchObject({ termId, unusedSince: null });
});

test('whoever may change the word says how it is said; what it looks like, whoever may change one of them', async () => {
  await world.as('guest', 'FI').send('term.setPicture', { termId, picture: null }).refuses('forbidden');
  await german()
    .send('term.setRecording', await said(german()))
    .refuses('forbidden');
  const picture = await pictureBy(german());
  await german().send('term.setPicture', { termId, picture }).refuses('forbidden');
  const word = { termId, language: 'de', text: 'der Lötkolben', example: '', was: 0 };
  await german().send('term.setWord', word).succeeds();
  await german().send('term.setPicture', { termId, picture }).succeeds();
  const other = await said(world.as('learner', 'FI', 2));
  await world.as('learner', 'FI', 2).send('term.setRecording', other).succeeds();
  await teacher()
    .send('term.setRecording', { ...other, recording: null })
    .succeeds();
  expect((await termSeen(finn()))?.words[0]).toMatchObject({ text: 'juotin', recording: null });
});

test('a picture is a photo and a recording a sound, brought by whoever sets it', async () => {
  const [picture, recording] = [await pictureBy(finn()), await soundBy(finn())];
  await finn()
    .send('term.setPicture', { termId, picture: recording })
    .refuses('invalid', { field: 'fileId' });
  await finn()
    .send('term.setRecording', { termId, language: 'fi', version: 1, recording: picture })
    .refuses('invalid', { field: 'fileId' });
  await finn()
    .send('term.setPicture', { termId, picture: await pictureBy(german()) })
    .refuses('notFound');
  await finn()
    .send('term.setRecording', { termId, language: 'fi', version: 2, recording })
    .refuses('conflict');
});

test('another word was not recorded; another example changes nothing of it', async () => {
  const spoken = await said(finn());
  await finn().send('term.setRecording', spoken).succeeds();
  const same = { termId, language: 'fi', text: 'juotin', example: 'Juotin on kuuma.', was: 1 };
  await finn().send('term.setWord', same).succeeds();
  expect((await termSeen(german()))?.words[0]?.recording).toMatchObject({ kind: 'audio' });
  await finn()
    .send('term.setWord', { termId, language: 'fi', ...anotherWord })
    .succeeds();
  expect((await termSeen(german()))?.words[0]).toMatchObject({ text: 'juotoskolvi', recording: null });
  const { fileId } = spoken.recording;
  expect(await fileSeen(finn(), fileId)).toMatchObject({
    termId: null,
    unusedSince: expect.any(String) as string,
  });
});

test('files go with a term that leaves the bin, and with whoever is forgotten', async () => {
  const picture = await pictureBy(finn());
  await finn().send('term.setPicture', { termId, picture }).succeeds();
  await finn().send('term.remove', { termId }).succeeds();
  expect(await fileSeen(finn(), picture.fileId)).toBeDefined();
  world.clock.aheadDays = binDays + 1;
  await fromServer('term.clear', { termIds: [termId] });
  world.clock.aheadDays = 0;
  expect(await fileSeen(finn(), picture.fileId)).toBeUndefined();

  termId = await aTerm(german(), 'der Lötkolben', 'de');
  const theirs = await pictureBy(teacher());
  await teacher().send('term.setPicture', { termId, picture: theirs }).succeeds();
  await fromServer('term.forget', { memberId: teacher().memberId });
  expect(await termSeen(german())).toMatchObject({ picture: null, words: [{ text: 'der Lötkolben' }] });
  expect(await fileSeen(teacher(), theirs.fileId)).toBeUndefined();
  await world.mirror.check();
});
