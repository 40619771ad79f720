/** Many who look, cheaply: engine.io spoken by hand over `ws`, so that measuring costs less than what is measured. */
import WebSocket from 'ws';

/** Somebody who follows one room's numbers. */
class Follower {
  seq = 0;
  /** Commands that have arrived; one packet may carry several. */
  arrived = 0;
  #waiting = [];

  constructor(socket) {
    this.socket = socket;
  }

  /** Resolves with the time (milliseconds) at which the number is reached. */
  reaches(seq) {
    if (this.seq >= seq) return Promise.resolve(performance.now());
    return new Promise((resolve) => this.#waiting.push({ seq, resolve }));
  }

  leave() {
    this.socket.terminate();
  }

  follow(head) {
    const span = /"from":(\d+),"to":(\d+)/.exec(head);
    if (!span) return;
    this.arrived += Number(span[2]) - Number(span[1]);
    this.seq = Number(span[2]);
    if (this.#waiting.length === 0) return;
    const now = performance.now();
    this.#waiting = this.#waiting.filter(({ seq, resolve }) => this.seq < seq || resolve(now));
  }
}

/** The beginning of a frame says from which number to which; the rest is never read. */
const headOf = (frame) => frame.toString('latin1', 0, 160);

/** Connects with a cookie and enters the room from its present number on. */
export async function viewer(url, cookie, room) {
  const address = `${url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`;
  const socket = new WebSocket(address, {
    perMessageDeflate: false,
    headers: { cookie, origin: new URL(url).origin },
  });
  const follower = new Follower(socket);
  await new Promise((resolve, reject) => {
    socket.once('error', reject);
    socket.on('message', (frame) => {
      const head = headOf(frame);
      // Packets of engine.io (ping, open) and socket.io (connected, acknowledged), as their protocols write them.
      if (head === '2') socket.send('3');
      else if (head.startsWith('0')) socket.send('40');
      else if (head.startsWith('40')) socket.send(`420["enter",{"room":"${room}","from":null,"view":null}]`);
      else if (head.startsWith('430')) resolve();
      else follower.follow(head);
    });
  });
  return follower;
}

/** The same for the bare server, which knows no rooms. */
export async function bareViewer(port) {
  const socket = await open(port, '/view');
  const follower = new Follower(socket);
  socket.on('message', (frame) => follower.follow(headOf(frame)));
  return follower;
}

/** Writes to the bare server; the answers come in order. */
export async function bareWriter(port) {
  const socket = await open(port, '/');
  const asked = [];
  socket.on('message', (frame) => asked.shift()?.(Number(frame)));
  const write = (text) =>
    new Promise((resolve) => {
      asked.push(resolve);
      socket.send(text);
    });
  return { write, leave: () => socket.terminate() };
}

function open(port, path) {
  const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`, { perMessageDeflate: false });
  return new Promise((resolve, reject) => {
    socket.once('open', () => resolve(socket));
    socket.once('error', reject);
  });
}
