/** What is read around signing in: e-mail addresses, and keys that nobody asked for. */
import { keySignIn, passwordSignIn, plainCode, registration } from './auth.ts';

const issuesOf = (email: string) => passwordSignIn.safeParse({ email, password: 'x' }).error?.issues ?? [];

test('an e-mail address has roughly the shape of one, without anything that nobody sees', () => {
  for (const email of [' Aino@Example.org ', 'a.b+c@d.example', 'jürgen@müller.example'])
    expect(passwordSignIn.parse({ email, password: 'x' }).email).toBe(email.trim().toLowerCase());
  for (const odd of [
    '',
    'a',
    'a@b',
    '@b.c',
    'a b@c.d',
    'a\u0000@b.c',
    'a\u202e@b.c',
    'a\u200b@b.c',
    'a\ud800@b.c',
  ])
    expect([odd, issuesOf(odd).length]).toEqual([odd, 1]);
});

test('one that is too long is not matched: the pattern would take time with the square of its length', () => {
  expect(issuesOf(`a@${'.'.repeat(2_000)}@`).map(({ code }) => code)).toEqual(['too_big']);
});

test('keys of every object are keys like others: unknown, and without effect', () => {
  const body = '{"name":"A","email":"a@b.example","password":"x","language":"en"';
  for (const key of ['"__proto__":{"odd":1}', '"constructor":{"prototype":{"odd":1}}', '"isAdmin":true']) {
    const read = registration.safeParse(JSON.parse(`${body},${key}}`));
    expect([key, read.success]).toEqual([key, false]);
  }
  expect('odd' in {}).toBe(false);
  expect(keySignIn.safeParse(JSON.parse('{"__proto__":{"key":"x"}}')).success).toBe(false);
});

test('a code is what is left of it', () => {
  expect(plainCode(' fi 7km-42p ')).toBe('FI-7KM-42P');
  expect(plainCode('F\u0000I\u202e7KM\r\n42P')).toBe('FI-7KM-42P');
  expect(plainCode('')).toBe('--');
});
