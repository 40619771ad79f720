// The walls of the house, as ARCHITECTURE draws them. A way through a wall is a decision, never a warning.
const clientFeature =
  '(app|auth|partnerships|members|boards|checks|glossary|sessions|tasks|checklists|roadmap|pathways|memorandum|rules|digest|channels|evaluation|files|attachments|transfer|ui|realtime)';

const serverFeatures =
  '^server/src/(?!auth/|demo/|realtime/|database/|files/|papers/|storage/|http/|testing/|operator/)([^/]+)/';

const forbid = (name, comment, from, to) => ({ name, severity: 'error', comment, from, to });

const notTests = { pathNot: '\\.test\\.tsx?$|/testing/' };

module.exports = {
  forbidden: [
    forbid(
      'no-circle',
      'Two files that need each other are one file, or need a third below both.',
      {},
      { circular: true },
    ),
    forbid(
      'no-orphan',
      'Nobody uses this file.',
      { orphan: true, pathNot: '\\.d\\.m?ts$|\\.test\\.tsx?$|(^|/)main\\.tsx?$|/migrations/' },
      {},
    ),
    forbid(
      'no-barrel',
      'Import the file itself; a barrel hides circles.',
      {},
      { path: '(^|/)index\\.tsx?$', pathNot: 'node_modules' },
    ),
    forbid('nothing-missing', 'This cannot be found.', {}, { couldNotResolve: true }),
    forbid(
      'shared-imports-only-zod',
      'shared stands under both sides.',
      { path: '^shared/src/', ...notTests },
      { pathNot: ['^shared/src/', 'node_modules/zod/'] },
    ),
    forbid(
      'server-without-client',
      'The server never sees the client.',
      { path: '^server/' },
      { path: '^client/' },
    ),
    forbid(
      'client-without-server',
      'The client knows the server through shared only.',
      { path: '^client/src/' },
      { path: '^server/' },
    ),
    forbid(
      'tests-stay-outside',
      'What only tests need is not part of the product.',
      { path: '^(shared|server|client)/src/', ...notTests },
      { path: '\\.test\\.tsx?$|/src/testing/' },
    ),
    ...serverFloors(),
    ...serverFeatureWalls(),
    ...redisWalls(),
    ...clientFloors(),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.d.ts', '.mjs', '.js', '.json', '.css'],
    },
  },
};

/** What lies below the features knows none of them. */
function serverFloors() {
  return [
    forbid(
      'server-database-is-the-cellar',
      'The database folder knows no domain word; registries hand entities down.',
      { path: '^server/src/database/(?!dataSource)', ...notTests },
      {
        path: '^server/src/',
        pathNot: ['^server/src/database/', '^server/src/(config|logger|bounds)\\.ts$'],
      },
    ),
    forbid(
      'server-realtime-knows-no-feature',
      'realtime/ carries every feature and knows none.',
      { path: '^server/src/realtime/', ...notTests },
      { path: [serverFeatures, '^server/src/(main|app\\.module|registry)\\.ts$'] },
    ),
    forbid(
      'server-storage-lies-below',
      'Where bytes lie knows nothing of what they are.',
      { path: '^server/src/storage/', ...notTests },
      { path: [serverFeatures, '^server/src/(auth|realtime|http|demo)/'] },
    ),
    forbid(
      'server-files-lie-below',
      'Features bring, copy and hand out files; files know none of them.',
      { path: '^server/src/files/', ...notTests },
      { path: serverFeatures },
    ),
    forbid(
      'server-papers-lie-below',
      'Features say what stands on a paper; papers know none of them.',
      { path: '^server/src/papers/', ...notTests },
      { path: serverFeatures },
    ),
    forbid(
      'server-auth-lies-below',
      'Features ask auth who somebody is; auth knows none of them.',
      { path: '^server/src/auth/', ...notTests },
      { path: [serverFeatures, '^server/src/(demo/|main\\.ts|app\\.module\\.ts|registry\\.ts)'] },
    ),
  ];
}

/** main → app.module, demo → registry → features → files, papers → auth, realtime → database, and features not to one another. */
function serverFeatureWalls() {
  return [
    forbid(
      'server-features-stand-apart',
      'A feature does not import another one.',
      { path: serverFeatures, ...notTests },
      { path: serverFeatures, pathNot: '^server/src/$1/' },
    ),
    forbid(
      'server-features-look-down',
      'A feature does not know what assembles it.',
      { path: serverFeatures, ...notTests },
      { path: ['^server/src/(main|app\\.module|registry|server)\\.ts$', '^server/src/demo/'] },
    ),
  ];
}

/** Most run a single process, which knows nothing of Redis. */
function redisWalls() {
  return [
    forbid(
      'redis-only-where-it-is-asked-for',
      'A single process stays light: import it when REDIS_URL is set.',
      { path: '^server/src/', ...notTests },
      {
        path: '^server/src/realtime/cluster\\.ts$',
        dynamic: false,
        dependencyTypesNot: ['type-only'],
      },
    ),
    forbid(
      'only-the-cluster-knows-redis',
      'Redis is a road, and one file knows which.',
      { path: '^server/src/', pathNot: '^server/src/realtime/cluster\\.ts$' },
      { path: 'node_modules/(redis|@redis|@socket\\.io)/' },
    ),
  ];
}

/** app → features → attachments → members, partnerships, files, transfer → realtime → ui; these lend their visual parts. */
function clientFloors() {
  const lent = '^client/src/(members|partnerships|files|attachments|transfer)/';
  return [
    forbid(
      'ui-knows-no-domain',
      'ui/ has no domain word in it.',
      { path: '^client/src/ui/' },
      { path: [`^client/src/(?!ui/)${clientFeature}/`, '^shared/src/'] },
    ),
    forbid(
      'client-realtime-knows-no-feature',
      'realtime/ carries every feature and knows none.',
      { path: '^client/src/realtime/', ...notTests },
      { path: `^client/src/(?!realtime/|ui/)${clientFeature}/` },
    ),
    forbid(
      'client-features-stand-apart',
      'A feature uses members, partnerships, files, attachments and transfer, and no other feature.',
      { path: `^client/src/(?!app/|ui/|realtime/)${clientFeature}/`, ...notTests },
      {
        path: `^client/src/${clientFeature}/`,
        pathNot: [`^client/src/$1/`, '^client/src/(ui|realtime)/', lent],
      },
    ),
    forbid(
      'client-main-is-the-roof',
      'Only the app knows how it is put together.',
      { path: `^client/src/(?!app/)${clientFeature}/`, ...notTests },
      { path: '^client/src/(app/|main\\.tsx)' },
    ),
  ];
}
