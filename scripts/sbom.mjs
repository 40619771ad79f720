/** npm run sbom: writes what Silta runs with as a CycloneDX 1.6 list, from package-lock.json, into sbom.cdx.json. */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { pathFrom, productionPackages } from './steps/lockfile.mjs';
import { at, say } from './steps/project.mjs';

const file = process.argv[2] ?? 'sbom.cdx.json';
const lock = readFileSync(at('package-lock.json'));
const { name, version, description, license } = JSON.parse(readFileSync(at('package.json'), 'utf8'));
const packages = productionPackages();
const known = new Map(packages.map((each) => [each.path, each]));
const silta = `${name}@${version}`;

/** Package URL (purl-spec, type npm): the @ of a scope is written as %40. */
const purlOf = (each) => `pkg:npm/${each.name.replace('@', '%40')}@${each.version}`;
/** The same package may lie in several folders. */
const refOf = (each) => `${each.name}@${each.version}|${each.path}`;

function component(each) {
  const { licence, entry } = each;
  const isExpression = / (OR|AND|WITH) /.test(licence ?? '');
  return {
    'bom-ref': refOf(each),
    type: 'library',
    name: each.name,
    version: each.version,
    scope: entry.optional ? 'optional' : 'required',
    ...(licence && { licenses: [isExpression ? { expression: licence } : { license: { id: licence } }] }),
    ...(entry.integrity && { hashes: entry.integrity.split(' ').map(hashOf) }),
    purl: purlOf(each),
    ...(entry.resolved && { externalReferences: [{ type: 'distribution', url: entry.resolved }] }),
  };
}

/** Subresource integrity is an algorithm and base64; CycloneDX wants hexadecimal digits. */
function hashOf(integrity) {
  const [algorithm, content] = [
    integrity.slice(0, integrity.indexOf('-')),
    integrity.slice(integrity.indexOf('-') + 1),
  ];
  return {
    alg: algorithm.replace(/^sha(\d+)$/, (_, bits) => (bits === '1' ? 'SHA-1' : `SHA-${bits}`)),
    content: Buffer.from(content, 'base64').toString('hex'),
  };
}

function dependsOn(path, { dependencies = {}, optionalDependencies = {} }) {
  const found = Object.keys({ ...dependencies, ...optionalDependencies }).flatMap((each) => {
    const other = known.get(pathFrom(path, each, known));
    return other ? [refOf(other)] : [];
  });
  return [...new Set(found)].sort();
}

function ownNeeds() {
  const { packages: all } = JSON.parse(lock.toString());
  const parts = ['', 'shared', 'server', 'client'].flatMap((path) =>
    dependsOn(path, { dependencies: all[path].dependencies }),
  );
  return [...new Set(parts)].sort();
}

/** The same lock file makes the same list: its number is taken from it, its time from SOURCE_DATE_EPOCH where that is set. */
const hex = createHash('sha256').update(lock).digest('hex');
const serial = [
  hex.slice(0, 8),
  hex.slice(8, 12),
  `5${hex.slice(13, 16)}`,
  `8${hex.slice(17, 20)}`,
  hex.slice(20, 32),
];
const epoch = process.env.SOURCE_DATE_EPOCH;

const sbom = {
  $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
  bomFormat: 'CycloneDX',
  specVersion: '1.6',
  serialNumber: `urn:uuid:${serial.join('-')}`,
  version: 1,
  metadata: {
    timestamp: new Date(epoch === undefined ? Date.now() : Number(epoch) * 1_000).toISOString(),
    lifecycles: [{ phase: 'build' }],
    component: {
      'bom-ref': silta,
      type: 'application',
      name,
      version,
      description,
      licenses: [{ license: { id: license } }],
    },
  },
  components: packages.map(component),
  dependencies: [
    { ref: silta, dependsOn: ownNeeds() },
    ...packages.map((each) => ({ ref: refOf(each), dependsOn: dependsOn(each.path, each.entry) })),
  ],
};

writeFileSync(at(file), `${JSON.stringify(sbom, null, 2)}\n`);
say(`${file}: ${packages.length} packages`);
