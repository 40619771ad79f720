/**
 * A client that has nothing of Silta's: joins by a class code, shows a board, greets, and follows what happens.
 * node examples/follow.mjs http://localhost:3000 FI-7KM-42P (or, to come back, the six words in quotes)
 */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { io } from 'socket.io-client';

const [address, codeOrKey] = process.argv.slice(2);
const origin = new URL(address).origin;
const headers = { Origin: origin, 'Content-Type': 'application/json' };

/** REST: our Origin and the cookies with every request; whoever is too fast waits as long as they are told. */
async function rest(method, path, body) {
  const response = await fetch(origin + path, { method, headers, body: body && JSON.stringify(body) });
  const cookies = response.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
  if (cookies[0]) headers.Cookie = cookies.join('; ');
  const answer = await response.json();
  if (response.ok) return answer;
  if (answer.code !== 'tooFast') throw new Error(`${method} ${path}: ${answer.code}`);
  await sleep(answer.details.retryInSeconds * 1000);
  return rest(method, path, body);
}

/** What is known of the board: its number, the stamp of our rights, its records by type and id. */
const board = { room: null, seq: null, view: null, records: {} };
const early = [];
const show = ({ title, text }) => console.log(`post: ${[title, text].filter(Boolean).join(': ')}`);

function load({ seq, view, records }) {
  const byId = (list) => new Map(list.map((record) => [record.id, record]));
  board.records = Object.fromEntries(Object.entries(records).map(([type, list]) => [type, byId(list)]));
  Object.assign(board, { seq, view });
  records.post.forEach(show);
  console.log(`the board is at ${seq}`);
  early.splice(0).forEach(take);
}

function take(changes) {
  if (board.seq === null) return void early.push(changes); // the snapshot is still on its way
  if (changes.to <= board.seq) return; // known already
  if (changes.from > board.seq) return void enter(); // something is missing
  for (const { type, record } of changes.puts) {
    board.records[type].set(record.id, record);
    if (type === 'post') show(record);
  }
  for (const { type, id } of changes.removes) board.records[type].delete(id);
  board.seq = changes.to;
  console.log(`the board is at ${board.seq}`);
}

/** Asks over the socket; null where the answer did not come. */
const ask = (name, body) =>
  socket
    .timeout(5000)
    .emitWithAck(name, body)
    .catch(() => null);

/** After every connect: what was missed, or the whole board anew. */
async function enter() {
  const { room, seq, view } = board;
  const answer = await ask('enter', { room, from: seq, view });
  if (!answer?.ok) return console.log(`not in the room: ${answer?.code ?? 'cut off'}`);
  if (answer.sync.kind === 'changes') return take(answer.sync.changes);
  board.seq = null;
  load(await rest('GET', `/api/rooms/${room}`));
}

/** One command, with the same id until it is answered. */
async function send(command) {
  const answer = await ask('command', command);
  if (answer?.ok) return answer.seq;
  if (answer && !['tooFast', 'unavailable'].includes(answer.code)) throw new Error(answer.code);
  await sleep((answer?.details?.retryInSeconds ?? 1) * 1000);
  return send(command);
}

const joining = { code: codeOrKey, name: 'Robin', language: 'en', languages: ['en'] };
if (codeOrKey.includes(' ')) await rest('POST', '/api/sign-in/key', { key: codeOrKey });
else console.log(`to come back: ${(await rest('POST', '/api/join', joining)).returnKey}`);
const [{ partnershipId }] = (await rest('GET', '/api/me')).memberships;
const { records } = await rest('GET', `/api/rooms/${partnershipId}`);
board.room = records.board.find(({ archivedAt }) => archivedAt === null).id;

const socket = io(origin, { transports: ['websocket'], extraHeaders: headers });
socket.on('changes', take);
socket.on('connect', enter);
// These do not come back by themselves: our rights have changed, the server has no database yet, too many are there.
socket.on('disconnect', (why) => why === 'io server disconnect' && socket.connect());
const canWait = ['unavailable', 'tooFast'];
const later = ({ data }) => setTimeout(() => socket.connect(), (data?.retryInSeconds ?? 1) * 1000);
socket.on('connect_error', (error) => canWait.includes(error.message) && later(error));

while (board.seq === null) await sleep(50);
const { id: sectionId } = board.records.section.values().next().value;
const place = { sectionId, rank: `n${Date.now()}1` };
const text = { title: 'Hello from a program', text: '', language: 'en', paper: 'mint', anonymous: false };
const payload = { id: randomUUID(), ...place, ...text };
await send({ id: randomUUID(), room: board.room, name: 'post.create', payload });
