/**
 * npm run test:crash: the long version of what `npm test` tries of faults, in some ten minutes. 200 kills of the
 * server, 50 immediate stops of PostgreSQL, hung processes, a disk that is full, 500 people who come back at once.
 */
import { runTests } from './steps/runTests.mjs';

const files = ['server/src/realtime/crash.test', 'server/src/realtime/faults.long.test'];
const given = process.argv.slice(2);
process.exitCode = await runTests(
  ['--selectProjects', 'server', '--runInBand', '--', ...(given.length > 0 ? given : files)],
  { SILTA_CRASH: 'long' },
);
