/** Ids and codes: random ones, those that two make, and codes however they are typed. */
import fc from 'fast-check';
import { plainCode } from './auth.ts';
import { jointId, memberId, newId, postId } from './ids.ts';

test('a new id is a UUID of version 4, and never the same', () => {
  const ids = Array.from({ length: 1_000 }, () => newId<string>());
  expect(new Set(ids).size).toBe(1_000);
  for (const id of ids)
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

test('a joint id is the same for whoever computes it, fits its parts only, and is an id', () => {
  const uuid = fc.uuid({ version: 4 });
  fc.assert(
    fc.property(uuid, uuid, uuid, (a, b, c) => {
      const joint = jointId<string>(a, b);
      expect(jointId<string>(b, a)).toBe(joint);
      expect(postId.safeParse(joint).success).toBe(true);
      expect(jointId<string>(joint, b)).toBe(a);
      if (b !== c) expect(jointId<string>(a, c)).not.toBe(joint);
    }),
  );
});

test.each([
  '',
  'x',
  newId<string>().toUpperCase(),
  ` ${newId<string>()}`,
  `{${newId<string>()}}`,
  newId<string>().replaceAll('-', ''),
])('%p is no id', (text) => {
  expect(memberId.safeParse(text).success).toBe(false);
});

test.each(['FI-7KM-42P', 'fi7km42p', ' fi 7km 42p ', 'FI–7KM–42P', 'f.i/7k,m42p'])(
  '%p is typed for FI-7KM-42P',
  (typed) => {
    expect(plainCode(typed)).toBe('FI-7KM-42P');
  },
);
