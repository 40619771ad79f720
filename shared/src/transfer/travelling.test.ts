/** Nothing that a board's room holds is forgotten when it is copied or exported. */
import { recordShapes, recordTypesOf } from '../records.ts';
import { boardFates, fates, stayBehind, travellers } from './travelling.ts';

test('every type of record in a board’s room travels, or stays for a reason', () => {
  expect([...travellers, ...Object.keys(stayBehind)].sort()).toEqual([...recordTypesOf.board].sort());
  expect(Object.values(stayBehind).filter((reason) => reason === '')).toEqual([]);
});

test.each(travellers)('every field of a %s has its fate', (type) => {
  expect(Object.keys(fates[type]).sort()).toEqual(Object.keys(recordShapes[type].shape).sort());
});

test('every field of a board has its fate', () => {
  expect(Object.keys(boardFates).sort()).toEqual(Object.keys(recordShapes.board.shape).sort());
});

test.each([...travellers.map((type) => fates[type]), boardFates])('what stays behind says why', (all) => {
  for (const fate of Object.values(all)) if (typeof fate === 'object') expect(fate.because).not.toBe('');
});
