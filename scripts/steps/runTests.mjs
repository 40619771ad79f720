/** Runs jest on what is built, with a folder of its own, and says in the last line how many passed and failed. */
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildAll } from './build.mjs';
import { ensureInstalled } from './ensureInstalled.mjs';
import { at, runNode, say } from './project.mjs';

/** Resolves with the exit code. */
export async function runTests(args, env = {}) {
  await ensureInstalled();
  await buildAll();
  const folder = mkdtempSync(join(tmpdir(), 'silta-test-'));
  // Started as root, the tests' database runs as another user.
  chmodSync(folder, 0o711);
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => undefined);
  const { code } = await runNode(at('node_modules/jest/bin/jest.js'), args, {
    env: {
      NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --experimental-vm-modules --disable-warning=ExperimentalWarning`,
      SILTA_TEST_DIR: folder,
      TZ: 'UTC',
      ...env,
    },
  });
  report(join(folder, 'results.json'));
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  return code;
}

function report(results) {
  if (!existsSync(results)) {
    say('The tests did not run to their end.');
    say('0 passed, 1 failed');
    return;
  }
  const { numPassedTests, numFailedTests, numPendingTests, numRuntimeErrorTestSuites } = JSON.parse(
    readFileSync(results, 'utf8'),
  );
  if (numPendingTests > 0) say(`${numPendingTests} not run`);
  say(`${numPassedTests} passed, ${numFailedTests + numRuntimeErrorTestSuites} failed`);
}
