/** The kinds of test: pure (shared, scripts), server with a real database, screens in jsdom, journeys in Chromium. */
import { fileURLToPath } from 'node:url';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

const swc = (tsx) => [
  '@swc/jest',
  {
    swcrc: false,
    sourceMaps: 'inline',
    module: { type: 'es6' },
    jsc: {
      target: 'es2022',
      experimental: { keepImportAttributes: true },
      parser: { syntax: 'typescript', tsx, decorators: true },
      transform: {
        legacyDecorator: true,
        decoratorMetadata: true,
        useDefineForClassFields: false,
        verbatimModuleSyntax: true,
        react: { runtime: 'automatic' },
      },
    },
  },
];

/** What takes minutes runs only in npm run test:crash. */
const tooLong = process.env.SILTA_CRASH === 'long' ? [] : ['\\.long\\.test\\.ts$'];

const project = (displayName, roots, testEnvironment, more = {}) => ({
  displayName,
  rootDir: here('.'),
  roots: roots.map((root) => here(root)),
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  testPathIgnorePatterns: ['/node_modules/', ...tooLong],
  testEnvironment,
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '\\.ts$': swc(false), '\\.tsx$': swc(true) },
  moduleNameMapper: {
    '^@silta/shared/(.*)$': `${here('./shared/src/')}$1.ts`,
    '\\.(css|woff2?|svg|png)(\\?.*)?$': here('./scripts/steps/emptyModule.cjs'),
  },
  ...more,
});

const withDatabase = {
  globalSetup: here('./scripts/steps/testDatabase.mjs'),
  globalTeardown: here('./scripts/steps/stopTestDatabase.mjs'),
};

export default {
  maxWorkers: 2,
  // Modules of test files that are over stay in memory; a worker that has grown so far stands still for seconds at a time.
  workerIdleMemoryLimit: 1_200_000_000,
  testSequencer: here('./scripts/steps/longestFirst.mjs'),
  // A worker may wait for a database, a killed server or a browser beside another one on two cores.
  testTimeout: 30_000,
  // What a failed test has left running must not keep the others' outcome from being told.
  forceExit: true,
  testResultsProcessor: here('./scripts/steps/keepResults.cjs'),
  projects: [
    project('shared', ['./shared/src'], 'node'),
    project('scripts', ['./scripts'], 'node', { testMatch: ['**/*.test.mjs'] }),
    project('server', ['./server/src'], 'node', withDatabase),
    project('client', ['./client/src'], here('./scripts/steps/screenEnvironment.mjs'), {
      setupFilesAfterEnv: [here('./scripts/steps/patientScreens.mjs')],
    }),
    project('browser', ['./client/journeys'], 'node', withDatabase),
  ],
};
