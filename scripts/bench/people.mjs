/** People who write and look: they join by code over REST and talk over socket.io, as the real client does. */
import { randomUUID } from 'node:crypto';
import { io } from 'socket.io-client';

/** A partnership with one board of one section, and the means to bring in learners. */
export async function found(url) {
  const sideIds = [randomUUID(), randomUUID()];
  const visitor = restOf(url);
  const kaisa = await visitor('/api/accounts', {
    name: 'Kaisa',
    email: `kaisa-${randomUUID()}@savonlinna.example`,
    password: 'a bridge of nine stones',
    language: 'en',
  });
  const rest = restOf(url, kaisa.cookie);
  const side = (id, name, country, timeZone) => ({
    id,
    kind: 'school',
    name,
    place: name,
    country,
    timeZone,
    languages: ['en'],
  });
  const { id } = await rest('/api/partnerships', {
    name: 'Electronics 2026',
    role: 'coordinator',
    memberName: 'Kaisa',
    memberLanguages: ['en'],
    sides: [
      side(sideIds[0], 'Savonlinna', 'FI', 'Europe/Helsinki'),
      side(sideIds[1], 'Paderborn', 'DE', 'Europe/Berlin'),
    ],
  });
  const socket = await connect(url, kaisa.cookie);
  const board = await newBoard(socket, id);
  const invitation = { id: randomUUID(), sideId: sideIds[0], role: 'learner', useLimit: 100, days: 30 };
  await command(socket, id, 'invitation.create', invitation);
  const snapshot = await rest(`/api/rooms/${id}`);
  const { code } = snapshot.records.invitation.find((each) => each.id === invitation.id);
  return { url, partnership: id, board, code, coordinator: { socket, cookie: kaisa.cookie }, learners: [] };
}

/** The cookies of so many learners; who has joined once is used again. */
export async function learnersOf(world, count) {
  const missing = Array.from({ length: Math.max(0, count - world.learners.length) });
  world.learners.push(...missing.map((_, i) => joinAs(world, `Learner ${world.learners.length + i + 1}`)));
  return Promise.all(world.learners.slice(0, count));
}

/** The same people on an empty board; a board takes 5 000 posts and no more. */
export async function onNewBoard(world) {
  return { ...world, board: await newBoard(world.coordinator.socket, world.partnership) };
}

async function newBoard(socket, partnership) {
  const board = { id: randomUUID(), section: randomUUID() };
  const sections = [{ id: board.section, title: 'Soldering', rank: 'V' }];
  await command(socket, partnership, 'board.create', {
    id: board.id,
    title: 'How we solder',
    layout: 'columns',
    sections,
  });
  return board;
}

/** A learner's cookie. */
export async function joinAs(world, name) {
  const { cookie } = await restOf(world.url)('/api/join', {
    code: world.code,
    name,
    language: 'en',
    languages: ['en'],
  });
  return cookie;
}

export function connect(url, cookie) {
  const socket = io(url, {
    transports: ['websocket'],
    extraHeaders: { cookie, origin: new URL(url).origin },
    forceNew: true,
    reconnection: false,
  });
  return new Promise((resolve, reject) => {
    socket.once('connect', () => resolve(socket));
    socket.once('connect_error', reject);
  });
}

/** Enters a room from its present number on. */
export async function enter(socket, room) {
  const answer = await socket.emitWithAck('enter', { room, from: null, view: null });
  if (!answer.ok) throw new Error(`enter: ${answer.code}`);
}

/** Sends a command and insists that it is carried out; who is told to wait, waits. */
export async function command(socket, room, name, payload) {
  const id = randomUUID();
  for (;;) {
    const answer = await socket.emitWithAck('command', { id, room, name, payload });
    if (answer.ok) return answer;
    if (answer.code !== 'tooFast') throw new Error(`${name}: ${answer.code}`);
    await new Promise((resolve) => setTimeout(resolve, 1_000 * answer.details.retryInSeconds));
  }
}

let posts = 0;

export function writePost(socket, { board }, fields = {}) {
  posts += 1;
  return command(socket, board.id, 'post.create', {
    id: randomUUID(),
    sectionId: board.section,
    title: `Do you pre-heat the board? ${posts}`,
    text: 'We go straight in at 350 °C. On thick ground planes our joints stay dull.',
    language: 'en',
    paper: 'plain',
    rank: `V${posts.toString(36).padStart(6, '0')}x`,
    anonymous: false,
    ...fields,
  });
}

/** Requests by REST, as whoever the cookie belongs to. */
export function restOf(url, cookie) {
  return async (path, body) => {
    const response = await fetch(url + path, {
      method: body ? 'POST' : 'GET',
      headers: { 'content-type': 'application/json', origin: new URL(url).origin, ...(cookie && { cookie }) },
      ...(body && { body: JSON.stringify(body) }),
    });
    const answer = await response.json();
    if (!response.ok) throw new Error(`${path}: ${answer.code}`);
    return { ...answer, cookie: response.headers.getSetCookie()[0]?.split(';')[0] };
  };
}
