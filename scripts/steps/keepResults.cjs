/** Keeps the figures of a test run where test.mjs reads them for its closing line. */
const { writeFileSync } = require('node:fs');
const { join } = require('node:path');

module.exports = (results) => {
  const { numPassedTests, numFailedTests, numPendingTests, numRuntimeErrorTestSuites } = results;
  const figures = { numPassedTests, numFailedTests, numPendingTests, numRuntimeErrorTestSuites };
  if (process.env.SILTA_TEST_DIR) {
    writeFileSync(join(process.env.SILTA_TEST_DIR, 'results.json'), JSON.stringify(figures));
  }
  return results;
};
