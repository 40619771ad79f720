/** One device that follows a film which all see: begins, stands, catches up, waits, and asks for a press where it has to. */
import { Follower } from './follower.ts';
import type { Media } from './follower.ts';

interface Fake extends Media {
  currentTime: number;
  seeking: boolean;
  readyState: number;
  error: MediaError | null;
  paused: boolean;
  played: number;
  loaded: number;
}

let steady = 0;

/** A player that is ready; `forbids`: its browser wants a press first. */
function player(fields: Partial<Fake> = {}, forbids = false): Fake {
  const media: Fake = {
    ...{ currentTime: 0, paused: true, ended: false, seeking: false, readyState: 4, error: null },
    ...{ played: 0, loaded: 0 },
    play: async () => {
      media.played += 1;
      if (forbids) throw new DOMException('not allowed', 'NotAllowedError');
      media.paused = false;
    },
    pause: () => (media.paused = true),
    load: () => (media.loaded += 1),
    ...fields,
  };
  return media;
}

const follower = (media: Media, mayBegin = true) => new Follower(media, mayBegin, () => steady);
const playing = (atMs: number) => ({ atMs, isPlaying: true, isOver: false });
const standing = (atMs: number) => ({ atMs, isPlaying: false, isOver: false });
const settled = () => new Promise((resolve) => setTimeout(resolve));

beforeEach(() => (steady = 10_000));

test('who comes late begins where the others are', async () => {
  const media = player();
  const follows = follower(media);
  follows.step(playing(60_000));
  await settled();
  expect(media.currentTime).toBe(60);
  expect(media.paused).toBe(false);
  expect(follows.step(playing(60_000))).toBe('going');
});

test('a little off is left alone, more than half a second is made good', () => {
  const media = player({ currentTime: 10 });
  const follows = follower(media);
  follows.step(playing(10_400));
  expect(media.currentTime).toBe(10);
  follows.step(playing(10_600));
  expect(media.currentTime).toBe(10.6);
});

test('stands with the others, at their place', () => {
  const media = player({ currentTime: 12, paused: false });
  expect(follower(media).step(standing(9_000))).toBe('standing');
  expect(media.paused).toBe(true);
  expect(media.currentTime).toBe(9);
});

test('where the browser forbids it, it asks for one press, and joins in at the right place', async () => {
  const media = player({}, true);
  const follows = follower(media);
  follows.step(playing(0));
  await settled();
  expect(follows.step(playing(1_000))).toBe('blocked');
  const { played } = media;
  follows.step(playing(2_000));
  expect(media.played).toBe(played);
  media.play = async () => void (media.paused = false);
  follows.press();
  await settled();
  expect(follows.step(playing(3_000))).toBe('going');
  expect(media.currentTime).toBe(3);
});

test('nothing moves by itself for whoever does not want that', () => {
  const media = player();
  expect(follower(media, false).step(playing(0))).toBe('blocked');
  expect(media.played).toBe(0);
});

test('on a slow line it waits for a jump that is under way, and the next goes ahead by as much', () => {
  const media = player();
  const follows = follower(media);
  follows.step(playing(30_000));
  media.seeking = true;
  steady += 2_000;
  expect(follows.step(playing(32_000))).toBe('waiting');
  expect(media.currentTime).toBe(30);
  media.seeking = false;
  follows.step(playing(32_000));
  expect(media.currentTime).toBe(34);
});

test('what has run dry is not thrown away: it catches up when there is more', () => {
  const media = player();
  const follows = follower(media);
  expect(follows.step(playing(0))).toBe('going');
  media.readyState = 2;
  expect(follows.step(playing(4_000))).toBe('waiting');
  expect(media.currentTime).toBe(0);
  media.readyState = 4;
  follows.step(playing(6_000));
  expect(media.currentTime).toBe(6);
});

test('a player that has given up is told to try again, and says in the end that it cannot', () => {
  const error = { code: 4 } as MediaError;
  const media = player({ error });
  const follows = follower(media);
  expect(follows.step(playing(0))).toBe('waiting');
  expect(media.loaded).toBe(1);
  follows.step(playing(100));
  expect(media.loaded).toBe(1);
  for (let i = 0; i < 4; i++) {
    steady += 60_000;
    follows.step(playing(0));
  }
  expect(follows.step(playing(0))).toBe('broken');
  const wrong = { code: 3 } as MediaError;
  expect(follower(player({ error: wrong })).step(playing(0))).toBe('broken');
});

test('what is through stays at its end', () => {
  const media = player({ currentTime: 150, paused: false });
  expect(follower(media).step({ ...playing(150_000), isOver: true })).toBe('over');
  expect(media.paused).toBe(true);
});
