/** The REST side for screen tests: answers by hand, everything asked is kept. */
import { jest } from '@jest/globals';

export interface Asked {
  method: string;
  path: string;
  body: unknown;
}

/** What a path answers; a number stands for that status with `code`. */
export type Answers = Record<string, (body: unknown) => unknown>;

export class No {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly details: object = {},
  ) {}
}

/** Stands in for the network; a path without an answer is not reached. */
export function fakeServer(answers: Answers): { asked: Asked[] } {
  const asked: Asked[] = [];
  globalThis.fetch = jest.fn(async (input: unknown, init?: RequestInit) => {
    const { method = 'GET', body } = init ?? {};
    const path = String(input);
    const parsed: unknown = typeof body === 'string' ? JSON.parse(body) : undefined;
    asked.push({ method, path, body: parsed });
    const answer = answers[`${method} ${path}`];
    if (!answer) throw new TypeError('Failed to fetch');
    const given = answer(parsed);
    if (given instanceof No) return reply(given.status, { code: given.code, details: given.details });
    return reply(200, given);
  });
  return { asked };
}

function reply(status: number, body: unknown): Response {
  const text = body === undefined ? '' : JSON.stringify(body);
  return { ok: status < 400, status, text: async () => text } as Response;
}
