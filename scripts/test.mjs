/** npm test: builds what the tests start, runs them all, and says in the last line how many passed and failed. */
import { runTests } from './steps/runTests.mjs';

process.exitCode = await runTests(process.argv.slice(2));
