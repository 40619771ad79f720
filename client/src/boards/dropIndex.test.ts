// Where something is let go, also over a portion that is not drawn: by its share of the height.
import { dropIndex, indexInRows } from './dropIndex.ts';
import { postId } from './testing/records.ts';

/** Two drawn posts of 100 px each, then a portion of five that is not drawn, 400 px high. */
function lane(): HTMLElement {
  const section = document.createElement('section');
  section.innerHTML =
    `<div class="lane-flow" data-box="0 200"><article class="post" data-post="${postId(1)}" data-box="0 100"></article>` +
    `<article class="post" data-post="${postId(2)}" data-box="100 200"></article></div>` +
    '<div class="lane-flow" data-ahead="5" data-box="200 600"></div>';
  for (const element of section.querySelectorAll<HTMLElement>('[data-box]')) {
    const [top = 0, bottom = 0] = (element.dataset.box ?? '').split(' ').map(Number);
    element.getBoundingClientRect = () => new DOMRect(0, top, 100, bottom - top);
  }
  return section;
}

const at = (clientY: number, dragged = postId(9)) => dropIndex(lane(), dragged, { clientX: 50, clientY });

test.each([
  [10, 0],
  [60, 1],
  [180, 2],
  [210, 2],
  [400, 5],
  [590, 7],
  [900, 7],
])('at %s px it is number %s', (y, index) => expect(at(y)).toBe(index));

test('the dragged post itself does not count', () => {
  expect(at(180, postId(1))).toBe(1);
  expect(at(400, postId(1))).toBe(4);
});

test('among tiles rows count, not columns', () => {
  const box = (left: number, top: number) => ({ left, top, right: left + 100, bottom: top + 100 });
  const tiles = [box(0, 0), box(110, 0), box(0, 110)];
  expect(indexInRows(tiles, { clientX: 60, clientY: 50 })).toBe(1);
  expect(indexInRows(tiles, { clientX: 10, clientY: 150 })).toBe(2);
  expect(indexInRows(tiles, { clientX: 90, clientY: 150 })).toBe(3);
});
