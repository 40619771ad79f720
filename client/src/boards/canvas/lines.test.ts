// Lines on the canvas: from edge to edge, and only those that could be seen.
import { connection, post } from '../testing/records.ts';
import { between, crossesWindow, linesOf } from './lines.ts';

const spots = { 'Post 1': { x: 0, y: 0 }, 'Post 2': { x: 1_000, y: 0 } };
const spotOf = ({ title }: { title: string }) => spots[title as keyof typeof spots];
const [line] = linesOf([connection(1, [1, 2]), connection(2, [1, 3])], [post(1), post(2)], spotOf);

test('a line goes from edge to edge; without both posts there is none', () => {
  expect(line).toMatchObject({ a: { x: 240, y: 100 }, b: { x: 1_000, y: 100 } });
  expect(line && between(line.a, line.b)).toEqual({ x: 620, y: 100 });
});

test('what lies wholly beside the window is not drawn', () => {
  const size = { width: 400, height: 300 };
  const isSeen = (x: number, y: number) => line && crossesWindow(line, { x, y, zoom: 1 }, size);
  expect([isSeen(0, 0), isSeen(500, 0), isSeen(1_200, 0), isSeen(0, 300)]).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
