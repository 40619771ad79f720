/** The lines between partners, as the mock-up draws them. */
import { pairLines } from './pairLines.ts';

test('two partners are joined by a straight line in two halves', () => {
  expect(pairLines(1, 1)).toEqual({ viewBox: '0 0 80 46', left: ['M4 23H40'], right: ['M76 23H40'] });
});

test('two on the left bank meet the one on the right in a fork', () => {
  expect(pairLines(2, 1)).toEqual({
    viewBox: '0 0 80 92',
    left: ['M4 23C24 23 24 46 40 46', 'M4 69C24 69 24 46 40 46'],
    right: ['M76 46H40'],
  });
});

test('a fork on the right bank is the mirror of one on the left', () => {
  const { left, right } = pairLines(1, 2);
  expect(left).toEqual(['M4 46H40']);
  expect(right).toEqual(['M76 23C56 23 56 46 40 46', 'M76 69C56 69 56 46 40 46']);
});
