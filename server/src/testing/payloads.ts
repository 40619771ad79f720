/** Payloads made from the schemas of the commands, so that a new command is tried with everything by itself. */
import * as z from 'zod/mini';
import { newId } from '@silta/shared/ids';
import { rankBetween } from '@silta/shared/rank';

/** What stands where the schema alone does not say what is there: by the name of the field. */
export type Known = Readonly<Record<string, string>>;

interface Shape {
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  properties?: Record<string, Shape>;
  items?: Shape;
  minItems?: number;
  minimum?: number;
  maxLength?: number;
  anyOf?: Shape[];
  oneOf?: Shape[];
}

export type Path = readonly (string | number)[];

const words = 'Some words';

/** Fields whose texts have a form; ids that are not known are new ones. */
const formed: Record<string, () => string> = {
  at: () => soon(1),
  locksAt: () => soon(1),
  opensAt: () => soon(2),
  minute: () => soon(0),
  unusedSince: () => soon(0),
  from: () => '2026-10-12',
  until: () => '2026-10-13',
  rank: () => rankBetween(null, null),
  language: () => 'en',
  // Of a call.
  url: () => 'https://meet.example.org/plc',
  dueOn: () => '2026-10-16',
  evidence: () => 'https://example.org/order.pdf',
  callUrl: () => 'https://meet.example.org/plc',
  link: () => 'https://example.org/schematic.pdf',
  languages: () => 'en',
  country: () => 'FI',
  line: () => '_p~iF~ps|U_ulLnnqC',
  timeZone: () => 'Europe/Helsinki',
  // Of a reaction that a new board takes.
  value: () => 'yes',
  email: () => `${newId()}@example.org`,
  password: () => 'nine red bicycles',
  key: () => 'amber anchor apple apron arch arrow',
};

/** A payload that the schema takes; throws where none can be made, so that nothing stays untried. */
export function payloadFor<T>(name: string, schema: z.ZodMiniType<T>, known: Known): unknown {
  const payload = make(z.toJSONSchema(schema, { io: 'input' }) as Shape, '', known);
  const read = schema.safeParse(payload);
  if (read.success) return payload;
  const at = read.error.issues.map(({ path }) => path.join('.')).join(', ');
  throw new Error(`${name}: no payload can be made (${at}); say in payloads.ts what stands there`);
}

function make(shape: Shape, field: string, known: Known): unknown {
  if (shape.const !== undefined) return shape.const;
  if (shape.enum) return shape.enum[0];
  // Of all that a country may be asked, one thing is answered in days.
  if (field === 'days' && shape.anyOf) return null;
  const [choice] = shape.anyOf ?? shape.oneOf ?? [];
  // A file has to be there before something can carry it: tried where files are.
  if (field === 'attachments') return [];
  if (choice?.properties?.captions) return null;
  if (choice) return make(choice, field, known);
  // What may also be nothing is tried with something.
  switch (typeof shape.type === 'object' ? shape.type[0] : shape.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(shape.properties ?? {}).map(([key, inner]) => [key, make(inner, key, known)]),
      );
    case 'array':
      return Array.from({ length: Math.max(1, shape.minItems ?? 0) }, () =>
        make(shape.items ?? {}, field, known),
      );
    case 'boolean':
      return false;
    case 'integer':
    case 'number':
      return shape.minimum ?? 1;
    case 'string':
      return known[field] ?? formed[field]?.() ?? textFor(field);
    default:
      throw new Error(`${field}: ${JSON.stringify(shape)} is not known to payloads.ts`);
  }
}

function textFor(field: string): string {
  if (/(^id|Ids?)$/.test(field)) return newId();
  return field.endsWith('At') ? soon(0) : words;
}

function soon(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString();
}

/** Every place in it that holds a value and no object. */
export function leavesOf(payload: unknown, path: Path = []): Path[] {
  if (typeof payload !== 'object' || payload === null) return [path];
  const isList = Array.isArray(payload);
  return Object.entries(payload).flatMap(([key, inner]) =>
    leavesOf(inner, [...path, isList ? Number(key) : key]),
  );
}

/** Whether people may write there what they like. */
export function isFree<T>(schema: z.ZodMiniType<T>, payload: unknown, path: Path): boolean {
  return ['Other words', 'and!'].every((text) => schema.safeParse(withValue(payload, path, text)).success);
}

/** A copy in which another value stands at the place. */
export function withValue(payload: unknown, [first, ...rest]: Path, value: unknown): unknown {
  if (first === undefined) return value;
  const inner = withValue((payload as Record<string | number, unknown>)[first], rest, value);
  if (Array.isArray(payload)) return payload.map((each: unknown, i) => (i === first ? inner : each));
  return { ...(payload as object), [first]: inner };
}

export function valueAt(payload: unknown, path: Path): unknown {
  return path.reduce<unknown>((inner, key) => (inner as Record<string | number, unknown>)[key], payload);
}
