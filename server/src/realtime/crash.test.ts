/**
 * The history of a house whose server is killed and whose database is stopped again and again while people write and
 * rights come and go. A short version here; `npm run test:crash` sets SILTA_CRASH=long.
 */
import { CrashRun } from '../testing/crashRun.ts';
import { faultsOf, undecided } from '../testing/history.ts';

const isLong = process.env.SILTA_CRASH === 'long';
const kills = isLong ? 200 : 6;
const stops = isLong ? 50 : 3;
const ends = isLong ? 25 : 2;
const rounds = kills + stops + ends;
/** The process sees to five seconds itself; twice as long means that it hangs. */
const mostMsToEnd = 10_000;

test(
  `D16 R1 R6 ${kills} kills and ${ends} ends of the server, ${stops} stops of PostgreSQL: nothing is lost, twice, missing or without a right`,
  async () => {
    const run = await CrashRun.start();
    try {
      await cutPower(run);
      const history = await run.history();
      say(
        `${history.done.length} carried out, ${history.turns.length} turns of rights, ${undecided(history)} undecided`,
      );
      expect(faultsOf(history)).toEqual([]);
      expect(run.refusals).toEqual([]);
      expect(run.acknowledged).toBeGreaterThan(rounds * 8);
      expect(history.turns.length).toBeGreaterThan(stops);
    } finally {
      await run.end();
    }
  },
  isLong ? 1_200_000 : 120_000,
);

async function cutPower(run: CrashRun): Promise<void> {
  const begin = performance.now();
  for (const [i, fault] of inTurn().entries()) {
    if (fault === 'kill') await run.killServer();
    if (fault === 'stop') expect(await run.stopPostgres()).toBe(true);
    if (fault === 'end') {
      const { code, ms } = await run.endServer();
      expect(code).toBe(0);
      expect(ms).toBeLessThan(mostMsToEnd);
    }
    const round = i + 1;
    if (round % 10 > 0 && round < rounds) continue;
    const seconds = ((performance.now() - begin) / 1_000).toFixed(0);
    say(`${round} of ${rounds} rounds, ${run.acknowledged} acknowledged, ${seconds} s`);
  }
}

type Fault = 'kill' | 'stop' | 'end';

/** Each kind evenly over the whole. */
function inTurn(): Fault[] {
  const spread = (fault: Fault, count: number) =>
    Array.from({ length: count }, (_, i) => ({ fault, at: (i + 0.5) / count }));
  return [...spread('kill', kills), ...spread('stop', stops), ...spread('end', ends)]
    .sort((a, b) => a.at - b.at)
    .map(({ fault }) => fault);
}

function say(line: string): void {
  process.stdout.write(`crash: ${line}\n`);
}
