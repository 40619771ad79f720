/** Files: from a phone's photo to the other side's screen, and what a film of 200 MB costs in memory while it comes. */
import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { residentKiB } from './cores.mjs';
import { connect, enter, found, joinAs, onNewBoard, writePost } from './people.mjs';
import { row } from './report.mjs';
import { thrice } from './turns.mjs';

const pieceBytes = 8 * 1024 * 1024;
/** As many as a phone's camera has. */
const phone = { width: 4_032, height: 3_024 };
const filmBytes = 200_000_000;

/** A picture with as much in it as a photo: about four megabytes as JPEG. */
function aPhoto() {
  const noise = { type: 'gaussian', mean: 128, sigma: 12 };
  return sharp({ create: { ...phone, channels: 3, background: '#888', noise } })
    .jpeg({ quality: 85 })
    .toBuffer();
}

/** Begins like a film; what follows is looked at by nobody. */
function aFilm() {
  const film = Buffer.alloc(filmBytes);
  film.writeUInt32BE(24, 0);
  film.write('ftypmp42\0\0\0\0mp42isom', 4, 'latin1');
  return film;
}

/** Brings it piece by piece; `looked` is called after each. The file's id. */
export async function bring({ url, board }, cookie, { bytes, ...file }, looked = () => undefined) {
  const ask = async (method, path, body, headers) => {
    const response = await fetch(`${url}${path}`, {
      method,
      headers: { cookie, origin: new URL(url).origin, ...headers },
      body,
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return response.json();
  };
  const id = randomUUID();
  const wish = { id, size: bytes.length, width: null, height: null, seconds: null, ...file };
  const json = { 'content-type': 'application/json' };
  let progress = await ask('POST', `/api/rooms/${board.id}/uploads`, JSON.stringify(wish), json);
  for (let from = 0; from < bytes.length; from += pieceBytes) {
    const piece = bytes.subarray(from, from + pieceBytes);
    const headers = { 'content-type': 'application/offset+octet-stream', 'upload-offset': String(from) };
    progress = await ask('PATCH', `/api/uploads/${id}`, piece, headers);
    looked();
  }
  while (progress.state !== 'done') {
    await new Promise((resolve) => setTimeout(resolve, 100));
    progress = await ask('GET', `/api/uploads/${id}`);
    looked();
  }
  return id;
}

/** Milliseconds from the first byte until another person has the picture that a board shows. */
async function photoMs(world, bytes) {
  const fresh = await onNewBoard(world);
  const [writer, reader] = [await joinAs(world, 'Elli'), await joinAs(world, 'Jonas')];
  const [writing, reading] = [await connect(world.url, writer), await connect(world.url, reader)];
  await enter(reading, fresh.board.id);
  const seen = new Promise((resolve) => {
    reading.on('changes', ({ puts }) => {
      const post = puts.find(({ type }) => type === 'post');
      if (post) resolve(post.record.attachments[0]);
    });
  });
  const begin = performance.now();
  const fileId = await bring(fresh, writer, { bytes, name: 'bench.jpg', mediaType: 'image/jpeg' });
  const attachments = [{ fileId, alt: '', caption: '', posterId: null, captions: [] }];
  await writePost(writing, fresh, { attachments });
  const attachment = await seen;
  const picture = await fetch(`${world.url}/api/files/${attachment.fileId}/small`, {
    headers: { cookie: reader },
  });
  if (!picture.ok) throw new Error(`the picture: ${picture.status}`);
  await picture.arrayBuffer();
  const ms = performance.now() - begin;
  writing.disconnect();
  reading.disconnect();
  return ms;
}

/** MiB that the server takes more at most while a film comes. */
async function filmMib(world, pid) {
  const fresh = await onNewBoard(world);
  const cookie = await joinAs(world, 'Emre');
  const before = residentKiB(pid);
  let most = before;
  await bring(fresh, cookie, { bytes: aFilm(), name: 'tour.mp4', mediaType: 'video/mp4' }, () => {
    most = Math.max(most, residentKiB(pid));
  });
  return (most - before) / 1024;
}

export async function fileRows(bench) {
  const world = await found(bench.url);
  const photo = await aPhoto();
  const ms = await thrice(() => photoMs(world, photo));
  const mib = await filmMib(world, bench.pid);
  return [
    row('a photo of 12 megapixels on the other side’s board', 'ms', ms, { goal: 'under 3 000 ms' }),
    row('server memory more while 200 MB are uploaded', 'MiB', [mib], { goal: 'under 100 MiB' }),
  ];
}
