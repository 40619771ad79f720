/** A board as a long project leaves it behind: posts of both sides in five sections, with comments and reactions. */
import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { bring } from './files.mjs';
import { command, connect, restOf } from './people.mjs';

const sections = ['Soldering', 'ESD safety', 'Schematics', 'Canteen', 'Questions'];

const words =
  'board solder iron temperature joint flux lead free rework station schematic ground plane connector ' +
  'cable crimp tin wick nozzle preheat profile paste stencil reflow oven inspection microscope gauge bench ' +
  'apprentice shift canteen company tutor workshop safety glasses wrist strap mat humidity storage moisture ' +
  'barrier component resistor capacitor relay sensor module firmware measure oscilloscope probe trigger we you ' +
  'they always never sometimes because before after without between usually carefully here there both again';
const vocabulary = words.split(' ');

/** Always the same board, so that two measurements measure one thing. */
function numbers() {
  let state = 42;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function sentence(pick, count) {
  const text = Array.from({ length: count }, () => vocabulary[pick(vocabulary.length)]).join(' ');
  return `${text[0].toUpperCase()}${text.slice(1)}.`;
}

/** Four learners of each side, each with a connection. */
export async function learnersOfBothSides(world) {
  const codes = [world.code, await otherSidesCode(world)];
  const names = ['Aino', 'Eetu', 'Iida', 'Onni'];
  const joined = codes.flatMap((code, side) =>
    names.map(async (name) => {
      const body = { code, name: `${name} ${side}`, language: 'en', languages: ['en'] };
      const { cookie } = await restOf(world.url)('/api/join', body);
      return { cookie, socket: await connect(world.url, cookie) };
    }),
  );
  return Promise.all(joined);
}

/** The other side's coordinator founds it, and invites learners. */
async function otherSidesCode(world) {
  const mine = await restOf(world.url, world.coordinator.cookie)(`/api/rooms/${world.partnership}`);
  const founding = mine.records.invitation.find((each) => each.founding);
  const { cookie } = await restOf(world.url)('/api/accounts', {
    name: 'Markus',
    email: `markus${Date.now()}@paderborn.example`,
    password: 'a bridge of nine stones',
    language: 'en',
  });
  const rest = restOf(world.url, cookie);
  await rest('/api/join', { code: founding.code, name: 'Markus', language: 'en', languages: ['en'] });
  const socket = await connect(world.url, cookie);
  const id = randomUUID();
  const invitation = { id, sideId: founding.sideId, role: 'learner', useLimit: 100, days: 30 };
  await command(socket, world.partnership, 'invitation.create', invitation);
  socket.disconnect();
  const { records } = await rest(`/api/rooms/${world.partnership}`);
  return records.invitation.find((each) => each.id === id).code;
}

/**
 * Every third post has a comment, every second one a reaction; the pictures are spread over the posts. The id of the new
 * board and of its last post.
 */
export async function bigBoard(world, learners, { posts, layout = 'columns', pictures = 0 }) {
  const pick = numbers();
  const board = {
    id: randomUUID(),
    title: `${posts} posts, ${layout}`,
    layout,
    sections: sections.map((title, i) => ({ id: randomUUID(), title, rank: `V${i + 1}` })),
  };
  await command(world.coordinator.socket, world.partnership, 'board.create', board);
  const made = Array.from({ length: posts }, (_, i) => aPost(board, pick, i));
  const every = Math.floor(posts / pictures);
  const picture = await aPicture();
  await byAll(learners, made, async ({ socket, cookie }, post) => {
    const hasPicture = made.indexOf(post) % every === 0;
    const attachments = hasPicture ? await withPicture({ url: world.url, board }, cookie, picture) : [];
    await command(socket, board.id, 'post.create', { ...post, attachments });
  });
  const comments = made
    .filter((_, i) => i % 3 === 0)
    .map(({ id }) => ({
      id: randomUUID(),
      postId: id,
      text: sentence(pick, 4 + pick(14)),
      language: 'en',
      anonymous: false,
    }));
  await byAll(learners, comments, ({ socket }, comment) =>
    command(socket, board.id, 'comment.create', comment),
  );
  const found = made
    .filter((_, i) => i % 2 === 0)
    .map(({ id }) => ({ postId: id, kind: 'useful', value: 'yes' }));
  await byAll(learners, found, ({ socket }, reaction) => command(socket, board.id, 'reaction.set', reaction));
  return { id: board.id, section: board.sections[0].id, last: made.at(-1).id };
}

const papers = ['plain', 'butter', 'apricot', 'rose', 'lilac', 'sky', 'mint', 'stone'];

function aPost(board, pick, i) {
  return {
    id: randomUUID(),
    sectionId: board.sections[i % board.sections.length].id,
    title: sentence(pick, 3 + pick(5)),
    text: sentence(pick, 6 + pick(30)),
    language: 'en',
    paper: papers[pick(papers.length)],
    rank: `W${i.toString(36).padStart(5, '0')}x`,
    anonymous: false,
  };
}

/** As much of a photo as a screen shows. */
function aPicture() {
  const noise = { type: 'gaussian', mean: 128, sigma: 12 };
  return sharp({ create: { width: 800, height: 600, channels: 3, background: '#888', noise } })
    .jpeg()
    .toBuffer();
}

async function withPicture(place, cookie, bytes) {
  const fileId = await bring(place, cookie, { bytes, name: 'bench.jpg', mediaType: 'image/jpeg' });
  return [{ fileId, alt: 'A bench', caption: '', posterId: null, captions: [] }];
}

/** Each of them keeps four commands on the way. */
async function byAll(learners, items, work) {
  const waiting = [...items].reverse();
  const one = async (learner) => {
    for (let next = waiting.pop(); next; next = waiting.pop()) await work(learner, next);
  };
  await Promise.all(learners.flatMap((learner) => [1, 2, 3, 4].map(() => one(learner))));
}
