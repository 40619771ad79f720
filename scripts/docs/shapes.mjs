/** The zod shapes of shared as named JSON Schemas: what OpenAPI and AsyncAPI are written from. */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import * as z from 'zod/mini';
import { at } from '../steps/project.mjs';
import { commentsIn, refusalMeanings } from './comments.mjs';

export const shared = (name) => import(pathToFileURL(at('shared/dist', `${name}.js`)).href);

/** Every exported schema in here has a name in the contract: the name of its export. */
const modules = [
  ...[
    'ids',
    'texts',
    'rankShape',
    'partnerships/records',
    'members/records',
    'files/records',
    'files/uploads',
  ],
  ...['files/attachments', 'boards/fields', 'boards/records'],
  ...['partnerships/commands', 'members/commands', 'boards/commands', 'auth', 'boards/activity', 'protocol'],
];

const isSchema = (value) => typeof value === 'object' && value !== null && '_zod' in value;
const pascal = (name) => name.charAt(0).toUpperCase() + name.slice(1);

const named = new Map();
const comments = new Map();
for (const module of modules) {
  const path = `shared/src/${module}.ts`;
  for (const [key, text] of commentsIn(path)) comments.set(pascal(key), text);
  // In the order of the source, so that of two names for one shape the first counts.
  const source = readFileSync(at(path), 'utf8');
  const exported = Object.entries(await shared(module)).filter(([, value]) => isSchema(value));
  const place = ([name]) => source.indexOf(`const ${name} `);
  for (const [name, value] of exported.sort((a, b) => place(a) - place(b)))
    if (!named.has(value)) named.set(value, pascal(name));
}

/** What is said above a command, whichever feature it belongs to. */
export const commandComment = (name) =>
  [...comments].find(([key]) => key.endsWith(`Commands.${name}`))?.[1] ?? null;

/** Collects what a document needs; `reference` gives back where a schema will stand. */
export function collection() {
  const registry = z.registry();
  for (const [schema, id] of named) registry.add(schema, { id });
  const wanted = new Set();
  return {
    reference(schema, name = named.get(schema)) {
      if (!registry.has(schema)) registry.add(schema, { id: name });
      const { id } = registry.get(schema);
      wanted.add(id);
      return { $ref: `#/components/schemas/${id}` };
    },
    /** The wanted ones and all that they refer to, by name. */
    schemas() {
      // As input: what is asked is closed to unknown keys; what is answered may grow, and clients look past it.
      const options = { io: 'input', target: 'draft-7', uri: (id) => `#/components/schemas/${id}` };
      const { schemas } = z.toJSONSchema(registry, options);
      for (const id of wanted) for (const other of referredBy(schemas[id])) wanted.add(other);
      return Object.fromEntries([...wanted].sort().map((id) => [id, described(id, tidy(schemas[id]))]));
    },
  };
}

function referredBy(schema) {
  return [...JSON.stringify(schema).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(
    ([, id]) => id,
  );
}

/** Without what only says where it stood, and without the bounds of whole numbers as such. */
function tidy(value) {
  if (Array.isArray(value)) return value.map(tidy);
  if (typeof value !== 'object' || value === null) return value;
  const noise = ([key, inner]) =>
    key === '$schema' || key === '$id' || Math.abs(inner) === Number.MAX_SAFE_INTEGER;
  return Object.fromEntries(
    Object.entries(value)
      .filter((entry) => !noise(entry))
      .map(([key, inner]) => [key, tidy(inner)]),
  );
}

function described(id, schema) {
  const properties = Object.entries(schema.properties ?? {}).map(([field, shape]) => {
    const text = comments.get(`${id}.${field}`);
    if (!text) return [field, shape];
    // In draft 7, which AsyncAPI stands on, nothing may stand beside a $ref.
    return [field, { description: text, ...(shape.$ref ? { allOf: [shape] } : shape) }];
  });
  const text = id === 'RefusalCode' ? meanings() : (comments.get(id) ?? (id.endsWith('Id') ? anId : null));
  return {
    ...(text && { description: text }),
    ...schema,
    ...(schema.properties && { properties: Object.fromEntries(properties) }),
  };
}

const anId = 'A UUID in lower case; whoever makes the thing chooses it.';

function meanings() {
  const lines = [...refusalMeanings()].map(([code, text]) => `- \`${code}\`${text && `: ${text}`}`);
  return ['Every expected *no*.', '', ...lines].join('\n');
}
