/** A request for every route that is right in itself, and what there has to be for it. */
import type { DeviceInfo, Me } from '@silta/shared/auth';
import { newId } from '@silta/shared/ids';
import type { FileId, PostId } from '@silta/shared/ids';
import type { RouteName } from '@silta/shared/routes';
import type { OpenedCalendar } from '@silta/shared/sessions/calendarRoutes';
import { Accounts } from '../auth/accounts.ts';
import { aPhoto, bring, pieceHeaders, textFile, wishOf } from './files.ts';
import { aPost, wishFor } from './given.ts';
import { aLetterTo } from './mail.ts';
import { papersIn } from './papersIn.ts';
import type { Papers } from './papersIn.ts';
import { signIn } from './signIn.ts';
import type { Browser, Wire } from './wire.ts';
import { aWireWorld, sideDrafts } from './wireWorld.ts';
import type { WireWorld } from './wireWorld.ts';
import type { Partnership } from './world.ts';

export interface Prepared {
  wire: Wire;
  here: Partnership;
  /** Brings codes and a return key that are known. */
  keys: { world: WireWorld; code: string; returnKey: string };
  /** On a post that everybody sees. */
  photoId: FileId;
  postId: PostId;
  /** Of somebody who opens no other one. */
  calendarKey: string;
  /** In an e-mail to one of staff. */
  mailKey: string;
  papers: Papers;
}

export async function prepare(wire: Wire, here: Partnership): Promise<Prepared> {
  const author = here.as('learner', 'FI');
  const photoId = (await bring(await signIn(wire, author), here.boardId, await aPhoto())).id;
  const postId = await aPost(here, author, { attachments: [wishFor(photoId)] });
  await callAndMap(here);
  return {
    ...{ wire, here, photoId, postId },
    keys: await keysOf(await aWireWorld(wire)),
    calendarKey: await calendarOf(wire, here),
    mailKey: await mailKeyOf(wire, here),
    papers: await papersIn(here),
  };
}

/** A call with a room of its own, and streets below maps. */
async function callAndMap(here: Partnership): Promise<void> {
  const call = { kind: 'jitsi', url: '' } as const;
  const backUp = { call, telephone: '', word: '', agenda: '' };
  const { sessionId } = here;
  await here.as('teacher', 'FI').send('session.setCall', { sessionId, call, backUp }).isDone();
  await here.as('coordinator', 'FI').send('partnership.setMapTiles', { mapTiles: true }).isDone();
}

async function keysOf(world: WireWorld): Promise<Prepared['keys']> {
  const { returnKey } = await world.welcome('learner');
  const { code } = await world.invite('learner', { useLimit: 100 });
  return { world, code, returnKey: String(returnKey) };
}

async function calendarOf(wire: Wire, here: Partnership): Promise<string> {
  const owner = await signIn(wire, here.as('learner', 'FI', 2));
  const { body } = await owner.post(`/api/partnerships/${here.partnershipId}/calendar`);
  const { path } = body as OpenedCalendar;
  return path.slice(path.lastIndexOf('/') + 1);
}

async function mailKeyOf(wire: Wire, here: Partnership): Promise<string> {
  const reader = here.as('teacher', 'DE', 2);
  await signIn(wire, reader);
  return aLetterTo(wire.server.house.dataSource, reader.accountId);
}

export interface Attempt {
  params?: Record<string, string>;
  query?: string;
  body?: unknown;
  headers?: Record<string, string>;
}
const asFile = { 'Content-Type': 'application/octet-stream' };
const aTable = 'Subject,Body\nFlux,We use it';
const password = 'nine red bicycles';
const registration = () => ({ name: 'Sanna', email: `${newId()}@example.org`, password, language: 'fi' });

/** A request that is right in itself, for each route; the asker's browser may be needed to prepare it. */
export const attempts: Record<RouteName, (prepared: Prepared, by: Browser) => Attempt | Promise<Attempt>> = {
  register: () => ({ body: registration() }),
  signIn: async ({ wire }) => {
    const { email, ...rest } = registration();
    await wire.browser().post('/api/accounts', { email, ...rest });
    return { body: { email, password } };
  },
  signInByKey: ({ keys }) => ({ body: { key: keys.returnKey } }),
  signOut: () => ({}),
  me: () => ({}),
  chooseLanguage: () => ({ body: { language: 'pl' } }),
  chooseWeeklyMail: () => ({ body: { weeklyMail: false } }),
  endWeeklyMail: ({ mailKey }) => ({ params: { id: mailKey } }),
  changePassword: async ({ wire }, by) => {
    const { email } = (await by.get('/api/me')).body as Partial<Me>;
    const reset = email ? await new Accounts(wire.server.house.dataSource).resetPassword(email) : null;
    return { body: { password: reset?.password ?? password, newPassword: 'ten green bicycles' } };
  },
  devices: () => ({}),
  endDevice: async (_, by) => {
    const { status, body } = await by.get('/api/devices');
    const own = status === 200 ? (body as DeviceInfo[]).find(({ isThis }) => isThis) : undefined;
    return { params: { id: own?.id ?? newId() } };
  },
  lookAtInvitation: ({ keys }) => ({ body: { code: keys.code } }),
  join: ({ keys }) => ({ body: { code: keys.code, name: 'Elli', language: 'fi', languages: ['fi'] } }),
  renewReturnKey: ({ here }) => ({ params: { id: here.as('learner', 'FI', 2).memberId } }),
  found: () => ({
    body: {
      name: 'Bridge',
      sides: sideDrafts.map((side) => ({ id: newId(), ...side })),
      role: 'teacher',
      memberName: 'Sanna',
      memberLanguages: ['fi'],
    },
  }),
  snapshot: ({ here }) => ({ params: { id: here.boardId } }),
  beginning: ({ here }) => ({ params: { id: here.boardId } }),
  activity: ({ here }) => ({ params: { id: here.partnershipId } }),
  exportBoard: ({ here }) => ({
    params: { id: here.boardId },
    query: 'format=csv&names=with&language=en',
  }),
  recordPaper: ({ papers }) => papers.attempts.recordPaper,
  pathwayPaper: ({ papers }) => papers.attempts.pathwayPaper,
  memorandumPaper: ({ papers }) => papers.attempts.memorandumPaper,
  checklistPaper: ({ papers }) => papers.attempts.checklistPaper,
  bringArchive: ({ here }) => ({ params: { id: here.partnershipId }, body: wishOf(textFile) }),
  lookAtImport: ({ here }) => ({ params: { id: here.partnershipId }, body: aTable, headers: asFile }),
  importBoard: ({ here }) => ({
    params: { id: here.partnershipId },
    query: `commandId=${newId()}&board=${newId()}&title=From%20a%20table&language=fi`,
    body: aTable,
    headers: asFile,
  }),
  growBoard: ({ here, postId }) => ({
    params: { id: here.boardId },
    body: { commandId: newId(), id: newId(), title: 'It grows', section: 'Ideas', postId },
  }),
  copyBoard: ({ here }) => ({
    params: { id: here.boardId },
    body: { commandId: newId(), id: newId(), title: 'Once more', withPosts: true, withComments: true },
  }),
  createUpload: ({ here }) => ({ params: { id: here.boardId }, body: wishOf(textFile) }),
  upload: async ({ here }, by) => ({ params: { id: await begun(here, by) } }),
  continueUpload: async ({ here }, by) => ({
    params: { id: await begun(here, by) },
    body: textFile.bytes,
    headers: pieceHeaders(0),
  }),
  cancelUpload: async ({ here }, by) => ({ params: { id: await begun(here, by) } }),
  file: ({ photoId }) => ({ params: { id: photoId } }),
  photo: ({ photoId }) => ({ params: { id: photoId, size: 'small' } }),
  search: ({ here }) => ({ params: { id: here.partnershipId }, body: { words: 'flux' } }),
  versions: ({ here, postId }) => ({ params: { id: here.boardId, postId } }),
  partnershipActs: ({ here }) => ({ params: { id: here.partnershipId } }),
  acts: ({ here }) => ({ params: { id: here.boardId } }),
  calendarState: ({ here }) => ({ params: { id: here.partnershipId } }),
  openCalendar: ({ here }) => ({ params: { id: here.partnershipId } }),
  closeCalendar: ({ here }) => ({ params: { id: here.partnershipId } }),
  calendar: ({ calendarKey }) => ({ params: { id: calendarKey } }),
  sessionFile: ({ here }) => ({ params: { id: here.sessionId } }),
  mapSource: () => ({}),
  mapTile: ({ here }) => ({ params: { id: here.partnershipId, zoom: '4', x: '8', y: '4' } }),
  callServers: () => ({}),
  call: ({ here }) => ({ params: { id: here.sessionId }, query: 'of=main' }),
  measureDown: () => ({ query: 'bytes=1000' }),
  measureUp: () => ({ body: textFile.bytes, headers: asFile }),
  live: () => ({}),
  ready: () => ({}),
};

/** An upload of theirs, where they may have one. */
async function begun(here: Partnership, by: Browser): Promise<FileId> {
  const wish = wishOf(textFile);
  await by.post(`/api/rooms/${here.boardId}/uploads`, wish);
  return wish.id;
}
