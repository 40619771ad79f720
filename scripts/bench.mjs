/** Measures Silta against the raw limits of this machine: npm run bench. */
import { catchUpRows } from './bench/catchUp.mjs';
import { crowdRows } from './bench/crowd.mjs';
import { deliveryRows } from './bench/deliveries.mjs';
import { endToEndRows } from './bench/endToEnd.mjs';
import { fileRows } from './bench/files.mjs';
import { growthRows } from './bench/growth.mjs';
import { matrixRows } from './bench/matrix.mjs';
import { memoryRows } from './bench/memory.mjs';
import { openingRows } from './bench/opening.mjs';
import { postRows } from './bench/posts.mjs';
import { report } from './bench/report.mjs';
import { screenRows } from './bench/screens.mjs';
import { sessionRows } from './bench/sessions.mjs';
import { startBench } from './bench/server.mjs';
import { snapshotRows } from './bench/snapshots.mjs';
import { stalledRows } from './bench/stalled.mjs';
import { buildAll } from './steps/build.mjs';
import { ensureInstalled } from './steps/ensureInstalled.mjs';
import { say } from './steps/project.mjs';

const parts = {
  memory: memoryRows,
  posts: postRows,
  deliveries: deliveryRows,
  'from end to end': endToEndRows,
  'a crowd': crowdRows,
  sessions: sessionRows,
  files: fileRows,
  growth: growthRows,
  'catching up': catchUpRows,
  'stalled readers': stalledRows,
  snapshots: snapshotRows,
  screens: screenRows,
  'tasks of a class': matrixRows,
  'big boards': openingRows,
};

await ensureInstalled();
await buildAll();
const begin = performance.now();
const bench = await startBench();
const rows = [];
try {
  for (const [name, measure] of Object.entries(parts)) {
    say(`Measuring ${name} …`);
    rows.push(...(await measure(bench)));
  }
} finally {
  await bench.stop();
}
report(rows, (performance.now() - begin) / 1000);
