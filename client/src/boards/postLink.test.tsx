// What is at a post's link: shown as one card that opens elsewhere, says where, and can be taken away.
import { screen, within } from '@testing-library/react';
import type { LinkPreview } from '@silta/shared/boards/fields';
import type { FileId } from '@silta/shared/ids';
import { openBoard, speakEnglish } from './testing/openBoard.tsx';
import { people, post } from './testing/records.ts';

beforeAll(speakEnglish);
beforeEach(() => localStorage.clear());

const url = 'https://www.esd-basics.example/chips';
const picture = { fileId: '00000000-0000-4000-8000-000000000399' as FileId, width: 1_200, height: 630 };
const link = (fields: Partial<LinkPreview> = {}): LinkPreview => ({
  url,
  title: 'What 30 volts can do to a chip',
  description: 'Four minutes to read',
  picture: null,
  ...fields,
});
const card = (name: RegExp) => screen.getByRole('link', { name });

test('a card is one link that names its host and opens elsewhere, without a word about where it was', async () => {
  await openBoard({ as: 'aino', posts: [post(1, { text: `See ${url}.`, link: link({ picture }) })] });
  const shown = card(/What 30 volts can do to a chip/);
  expect(shown.getAttribute('href')).toBe(url);
  expect(shown.getAttribute('target')).toBe('_blank');
  expect(shown.getAttribute('rel')?.split(' ')).toEqual(expect.arrayContaining(['noopener', 'noreferrer']));
  expect(shown.textContent).toContain('esd-basics.example');
  expect(within(shown).queryByRole('button')).toBeNull();
  const image = shown.querySelector('img');
  expect(image?.getAttribute('src')).toBe(`/api/files/${picture.fileId}/medium`);
  expect(image?.getAttribute('alt')).toBe('');
});

test('markup in a title is letters', async () => {
  const title = '<img src=x onerror=alert(1)>';
  await openBoard({ as: 'aino', posts: [post(1, { text: url, link: link({ title }) })] });
  expect(screen.getByText(title).tagName).toBe('B');
});

test('at a known host there is a film, and the card says who receives the request', async () => {
  const film = 'https://www.youtube.com/watch?v=abc';
  const posts = [post(1, { text: film, link: link({ url: film, title: '', description: '' }) })];
  await openBoard({ as: 'aino', posts });
  expect(card(/Watch at YouTube/).textContent).toContain('youtube.com then receives your request.');
});

test('where the partnership wants no previews any more, no film is offered in its place', async () => {
  const film = 'https://youtu.be/dQw4w9WgXcQ';
  const posts = [post(1, { text: film, link: link({ url: film }) })];
  await openBoard({ as: 'aino', posts });
  expect(card(/Watch at YouTube/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Play it here' })).toBeNull();
});

test('a preview of another link than the text has is not shown', async () => {
  await openBoard({ as: 'aino', posts: [post(1, { text: 'https://other.example/', link: link() })] });
  expect(screen.queryByText('What 30 volts can do to a chip')).toBeNull();
});

test.each(['sari', 'jonas'] as const)(
  '%s takes it away by the menu of the post, and it goes at once',
  async (as) => {
    const posts = [post(1, { authorId: people.jonas.id, text: url, link: link() })];
    const { user, sent } = await openBoard({ as, posts });
    await user.click(screen.getByRole('button', { name: 'More for Post 1' }));
    await user.click(screen.getByRole('menuitem', { name: 'Remove the link preview' }));
    expect(sent()).toEqual([{ name: 'preview.remove', payload: { postId: posts[0]?.id } }]);
    expect(screen.queryByText('What 30 volts can do to a chip')).toBeNull();
  },
);

test('who may not take it away is not offered to', async () => {
  const { user } = await openBoard({ as: 'aino', posts: [post(1, { text: url, link: link() })] });
  await user.click(screen.getByRole('button', { name: 'More for Post 1' }));
  expect(screen.queryByRole('menuitem', { name: 'Remove the link preview' })).toBeNull();
});
