/** The tutor's matrix of 60 learners and 200 tasks on a slow laptop: until it is there, and what a hand-in does to it. */
import { randomUUID } from 'node:crypto';
import { openChromium } from '../steps/chromium.mjs';
import { at } from '../steps/project.mjs';
import { bareMs } from './opening.mjs';
import { command, connect, found, learnersOf } from './people.mjs';
import { row } from './report.mjs';
import { laptop, longestDuring, slowDevice, slowWindow } from './slowScreen.mjs';

const learners = 60;
const tasks = 200;
/** Of each learner, so that there is something to look through. */
const handedIn = 10;
const repeats = 3;

export async function matrixRows(bench) {
  const { tasksOf } = await import(at('shared/dist/tasks/room.js'));
  const world = await found(bench.url);
  const room = tasksOf(world.partnership);
  const browser = await openChromium();
  const set = await filled(world, room);
  try {
    return await rowsOf({ browser, world, room, set });
  } finally {
    await browser.close();
    for (const socket of [...set.sockets, world.coordinator.socket]) socket.disconnect();
  }
}

/** The tasks, and what learners have handed in for some of them. */
async function filled(world, room) {
  const { socket, cookie } = world.coordinator;
  const { viewer } = await (
    await fetch(`${world.url}/api/rooms/${world.partnership}`, { headers: { cookie } })
  ).json();
  const ids = Array.from({ length: tasks }, () => randomUUID());
  for (const [nth, id] of ids.entries()) {
    const dueAt = new Date(Date.now() + nth * 3_600_000).toISOString();
    await command(socket, room, 'task.set', {
      ...{ id, title: `Task ${nth + 1}`, why: 'So that we can talk about it.', dueAt, items: [] },
      ...{ learners: { who: 'all' }, timeZone: 'Europe/Helsinki', ways: ['text'], attachments: [], link: '' },
      ...{ boardId: null, skill: '', safety: '', needsConfirming: false, isShared: false },
      reviewerIds: [viewer.memberId],
    });
  }
  const cookies = await learnersOf(world, learners);
  const sockets = await Promise.all(cookies.map((each) => connect(world.url, each)));
  await Promise.all(
    sockets.map(async (each) => {
      for (const taskId of ids.slice(0, handedIn)) await handIn(each, room, taskId);
    }),
  );
  return { ids, sockets };
}

function handIn(socket, room, taskId) {
  const nothing = { link: '', attachments: [], postId: null };
  return command(socket, room, 'work.handIn', { taskId, text: 'Twelve joints, no bridge.', ...nothing });
}

async function rowsOf({ browser, world, room, set }) {
  const address = `${world.url}/p/${world.partnership}/tasks`;
  const [opened, raw, shown, tasked] = [[], [], [], []];
  for (let i = 0; i < repeats; i += 1) {
    const device = await slowDevice(browser, { ...world, cookie: world.coordinator.cookie, size: laptop });
    const page = await slowWindow(device);
    const { ms, bytes } = await openMatrix(page, address);
    opened.push(ms);
    raw.push(await bareMs(browser, bytes));
    const taskId = set.ids[handedIn + i];
    const arriving = await longestDuring(page, async () => {
      const begin = performance.now();
      const waiting = await waits(page);
      await handIn(set.sockets[i], room, taskId);
      await page.waitForFunction((n) => document.querySelectorAll('.task-waits').length > n, waiting);
      shown.push(performance.now() - begin);
    });
    tasked.push(arriving.task);
    await device.close();
  }
  const name = `matrix of ${learners} learners and ${tasks} tasks`;
  return [
    row(`${name}, first visit`, 'ms', opened, { raw }),
    row(`${name}: a hand-in is there`, 'ms', shown),
    row(`${name}: longest task while it comes`, 'ms', tasked),
  ];
}

const waits = (page) => page.locator('.task-waits').count();

async function openMatrix(page, address) {
  await page.goto(address, { waitUntil: 'commit' });
  await page.locator('button[data-cell]').first().waitFor();
  return page.evaluate(() => {
    const ms = performance.now();
    const files = performance.getEntriesByType('resource').filter(({ responseEnd }) => responseEnd <= ms);
    return { ms, bytes: files.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0) };
  });
}
