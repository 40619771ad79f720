/** Holds what leaves a running server to what is declared: every answer by REST, every answer and event of the socket. */
import { isDeepStrictEqual } from 'node:util';
import type * as z from 'zod/mini';
import { answers, events, refusal, refused } from '@silta/shared/protocol';
import type { RefusalCode } from '@silta/shared/refusals';
import { refusalsOf, statusOfRefusal } from '@silta/shared/route';
import { routeNames, routeOf } from '@silta/shared/routes';
import type { RouteName } from '@silta/shared/routes';

/** What was answered as declared, so that a test can say that nothing was left out. */
export const kept = new Set<string>();
/** What the server said unasked and should not have said so; answers throw at once. */
export const faults: string[] = [];

export interface RestAnswer {
  status: number;
  text: string;
  body: unknown;
}

const addresses = routeNames.map((name) => ({
  name,
  method: routeOf(name).method,
  pattern: new RegExp(`^${routeOf(name).path.replaceAll(/:\w+/g, '[^/]+')}$`),
}));

function routeAt(method: string, path: string): RouteName | null {
  const plain = path.replace(/\?.*$/, '');
  return addresses.find((each) => each.method === method && each.pattern.test(plain))?.name ?? null;
}

/** Throws where a REST answer is not as its route declares it. */
export function holdAnswer(method: string, path: string, answer: RestAnswer): void {
  // Answered by Express itself, from what is registered: there is no body to hold to anything.
  if (method === 'HEAD' || method === 'OPTIONS') return;
  const name = routeAt(method, path);
  const fault = name ? routeFault(name, answer) : strangeFault(path, answer);
  if (fault) throw new Error(`${method} ${path} answered ${answer.status}: ${fault}`);
}

function routeFault(name: RouteName, { status, text, body }: RestAnswer): string | null {
  const route = routeOf(name);
  if (status === 304 && route.isTagged) return text === '' ? null : 'it should be empty';
  // A part of a file, or word that there is none.
  if (route.gives === 'bytes' && (status === 206 || status === 416)) return null;
  if (status !== route.status) return refusalFault(refusalsOf(route), { status, text, body });
  kept.add(name);
  if (route.gives === 'bytes') return null;
  if (route.answer) return faultOf(route.answer, body);
  return text === '' ? null : 'it should be empty';
}

function refusalFault(declared: readonly RefusalCode[], { status, body }: RestAnswer): string | null {
  const fault = faultOf(refusal, body);
  if (fault) return fault;
  const { code } = body as z.infer<typeof refusal>;
  if (!declared.includes(code)) return `the route does not declare ${code}`;
  return status === (statusOfRefusal[code] ?? 400) ? null : `it is not the status of ${code}`;
}

/** An address that is no route: the client's pages, or a refusal. */
function strangeFault(path: string, answer: RestAnswer): string | null {
  if (!path.startsWith('/api/')) return null;
  return refusalFault(['notFound', 'invalid', 'tooLarge', 'wrongOrigin', 'tooFast'], answer);
}

/** Throws where the socket answers a request otherwise than declared. */
export function holdReply(name: string, reply: unknown): void {
  const isRefused = (reply as { ok?: unknown } | null)?.ok === false;
  const declared = Object.hasOwn(answers, name) ? answers[name as keyof typeof answers] : null;
  const schema = isRefused || !declared ? refused : declared;
  const fault = faultOf(schema, reply);
  if (fault) throw new Error(`${name} was answered: ${fault}`);
  if (!isRefused) kept.add(name);
}

/** Notes an event that is not as declared: nobody could catch what is thrown here. */
export function noteEvent(name: string, message: unknown): void {
  const schema = Object.hasOwn(events, name) ? events[name as keyof typeof events] : null;
  const fault = schema ? faultOf(schema, message) : 'nobody has declared it';
  if (fault) faults.push(`event ${name}: ${fault}`);
  else kept.add(name);
}

/** What is wrong, without the values. Strict: a key that the shape does not know would be dropped by reading it. */
export function faultOf(schema: z.ZodMiniType, value: unknown): string | null {
  const read = schema.safeParse(value);
  if (!read.success) return read.error.issues.map(({ code, path }) => `${path.join('.')} ${code}`).join(', ');
  return isDeepStrictEqual(read.data, value) ? null : 'it has more than its shape';
}
