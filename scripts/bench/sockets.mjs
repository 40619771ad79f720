/** People who look and write, cheaply: engine.io spoken by hand over `ws`, so that measuring costs less than what is measured. */
import { randomUUID } from 'node:crypto';
import WebSocket from 'ws';

/** Somebody who follows one room's numbers. */
class Follower {
  seq = 0;
  socket = null;
  #waiting = [];

  /** Resolves with the time (milliseconds) at which the number is reached. */
  reaches(seq) {
    if (this.seq >= seq) return Promise.resolve(performance.now());
    return new Promise((resolve) => this.#waiting.push({ seq, resolve }));
  }

  leave() {
    this.socket.terminate();
  }

  follow(head) {
    const span = /"from":\d+,"to":(\d+)/.exec(head);
    if (!span) return;
    this.seq = Number(span[1]);
    if (this.#waiting.length === 0) return;
    const now = performance.now();
    this.#waiting = this.#waiting.filter(({ seq, resolve }) => this.seq < seq || resolve(now));
  }
}

/** The beginning of a frame says from which number to which; the rest is never read. */
const headOf = (frame) => frame.toString('latin1', 0, 160);

/** Connects with a cookie; what is not the protocol's own is given to `hear`. */
async function connected(url, cookie, hear) {
  const address = `${url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`;
  const socket = new WebSocket(address, {
    perMessageDeflate: false,
    headers: { cookie, origin: new URL(url).origin },
  });
  await new Promise((resolve, reject) => {
    socket.once('error', reject);
    socket.on('message', (frame) => {
      const head = headOf(frame);
      // Packets of engine.io (ping, open) and socket.io (connected), as their protocols write them.
      if (head === '2') socket.send('3');
      else if (head.startsWith('0')) socket.send('40');
      else if (head.startsWith('40')) resolve();
      else hear(head);
    });
  });
  return socket;
}

/** Enters the room from its present number on. */
export async function viewer(url, cookie, room) {
  let entered;
  const isIn = new Promise((resolve) => (entered = resolve));
  const follower = new Follower();
  follower.socket = await connected(url, cookie, (head) =>
    head.startsWith('430') ? entered() : follower.follow(head),
  );
  follower.socket.send(`420["enter",{"room":"${room}","from":null,"view":null}]`);
  await isIn;
  return follower;
}

let posts = 0;

/** `post(place)` sends a post to a board of the bench's world and answers with its number. */
export async function writer(url, cookie) {
  const asked = new Map();
  let next = 0;
  const socket = await connected(url, cookie, (head) => {
    const answer = /^43(\d+)\[\{"ok":(true,"seq":(\d+)|.*)/.exec(head);
    if (!answer) return;
    const { resolve, reject } = asked.get(answer[1]);
    asked.delete(answer[1]);
    if (answer[3]) resolve(Number(answer[3]));
    else reject(new Error(head));
  });
  const post = ({ board }) =>
    new Promise((resolve, reject) => {
      next += 1;
      asked.set(String(next), { resolve, reject });
      socket.send(`42${next}["command",${postText(board)}]`);
    });
  return { post, leave: () => socket.terminate() };
}

function postText({ id, section }) {
  posts += 1;
  const rank = `V${posts.toString(36).padStart(6, '0')}x`;
  return `{"id":"${randomUUID()}","room":"${id}","name":"post.create","payload":{"id":"${randomUUID()}","sectionId":"${section}","title":"Do you pre-heat the board? ${posts}","text":"We go straight in at 350 °C. On thick ground planes our joints stay dull.","language":"en","paper":"plain","rank":"${rank}","anonymous":false}}`;
}

/** The same for the bare server, which knows no rooms. */
export async function bareViewer(port) {
  const socket = await open(port, '/view');
  const follower = new Follower();
  follower.socket = socket;
  socket.on('message', (frame) => follower.follow(headOf(frame)));
  return follower;
}

/** Writes to the bare server; the answers come in order. */
export async function bareWriter(port) {
  const socket = await open(port, '/');
  const asked = [];
  socket.on('message', (frame) => asked.shift()?.(Number(frame)));
  const post = (text) =>
    new Promise((resolve) => {
      asked.push(resolve);
      socket.send(text);
    });
  return { post, leave: () => socket.terminate() };
}

function open(port, path) {
  const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`, { perMessageDeflate: false });
  return new Promise((resolve, reject) => {
    socket.once('open', () => resolve(socket));
    socket.once('error', reject);
  });
}
