/** The client in examples/, as somebody else would run it: in a process of its own, against a real server. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Post } from '@silta/shared/boards/records';
import { postBy } from '../testing/given.ts';
import { aCuttableRoad } from '../testing/cuttable.ts';
import type { CuttableRoad } from '../testing/cuttable.ts';
import { aWire } from '../testing/wire.ts';
import type { Wire } from '../testing/wire.ts';
import { aWireWorld, insist } from '../testing/wireWorld.ts';
import type { WireWorld } from '../testing/wireWorld.ts';

const program = fileURLToPath(new URL('../../../examples/follow.mjs', import.meta.url));

let wire: Wire;
let world: WireWorld;
let road: CuttableRoad;
const running: ChildProcess[] = [];

beforeAll(async () => {
  wire = await aWire();
  world = await aWireWorld(wire);
  road = await aCuttableRoad(wire.url);
});
afterAll(async () => {
  for (const child of running) child.kill();
  await wire.close();
  await road.close();
});

/** Runs it; `says` resolves with the first line that begins so, said or yet to be said. */
function follow(codeOrKey: string) {
  const child = spawn(process.execPath, [program, road.url, codeOrKey], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  running.push(child);
  const said: string[] = [];
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (line) => said.push(line));
  const says = async (beginning: string): Promise<string> => {
    for (;;) {
      const line = said.find((each) => each.startsWith(beginning));
      if (line !== undefined) return line;
      await once(lines, 'line', { signal: AbortSignal.timeout(15_000) });
    }
  };
  const end = async () => {
    child.kill();
    await once(child, 'exit');
  };
  return { said, says, end };
}

const post = (title: string) =>
  insist(
    world.line.send(world.boardId, 'post.create', {
      ...postBy({ sections: [world.sectionId, world.sectionId] } as never, { title, text: '' }),
    }),
  );

test('T4 joins, shows the board, greets, follows, catches up after a cut, and comes back by its key', async () => {
  await post('There before');
  const { code } = await world.invite('learner');
  const first = follow(code);
  await first.says('post: There before');
  await first.says('post: Hello from a program');
  const { seq, records } = await world.snapshot(world.founder, world.boardId);
  expect((records.post as Post[]).filter(({ title }) => title === 'Hello from a program')).toHaveLength(1);
  await first.says(`the board is at ${seq}`);
  await post('Live');
  await first.says('post: Live');
  road.cut();
  await post('Missed');
  await post('Missed, too');
  road.open();
  await first.says(`the board is at ${seq + 3}`);
  const posts = first.said.filter((line) => line.startsWith('post: '));
  expect(posts.slice(0, 3)).toEqual(['post: There before', 'post: Hello from a program', 'post: Live']);
  expect(posts.slice(3).sort()).toEqual(['post: Missed', 'post: Missed, too']);
  const key = (await first.says('to come back: ')).replace('to come back: ', '');
  await first.end();
  const second = follow(key);
  await second.says('post: Missed, too');
  await second.says('post: Hello from a program');
  await second.end();
});

test('T4 is short and has nothing of ours', () => {
  const source = readFileSync(program, 'utf8');
  expect(source.trimEnd().split('\n').length).toBeLessThan(100);
  const imported = [...source.matchAll(/from '([^']+)'/g)].map(([, name]) => name);
  expect(imported).toEqual(['node:crypto', 'node:timers/promises', 'socket.io-client']);
});
