// Mentioning: an @ opens the list of people, arrow keys choose, and what is sent holds ids and no names.
import { screen, within } from '@testing-library/react';
import { mentionOf } from '@silta/shared/boards/mentions';
import { openBoard, speakEnglish } from '../testing/openBoard.tsx';
import { comment, people, post } from '../testing/records.ts';

beforeAll(speakEnglish);
beforeEach(() => localStorage.clear());

const { aino, jonas, sari } = people;

const listed = () => within(screen.getByRole('listbox', { name: 'People' })).getAllByRole('option');

async function openComposer(as: 'aino' | 'jonas' = 'aino') {
  const board = await openBoard({ as, posts: [post(1)] });
  await board.user.click(screen.getByRole('button', { name: 'Add a post to Soldering' }));
  const field = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'What do you want to say?' });
  await board.user.click(field);
  return { ...board, field };
}

test('by keyboard alone', async () => {
  const { user, field, sent, settle } = await openComposer();
  await user.keyboard('Ask @jo');
  expect(listed().map(({ textContent }) => textContent)).toEqual(['JonasDE']);
  expect(field.getAttribute('aria-activedescendant')).toBe(listed()[0]?.id);
  await user.keyboard('{Enter}');
  expect(field.value).toBe('Ask @Jonas ');
  expect(screen.queryByRole('listbox')).toBeNull();
  await user.keyboard('please{Control>}{Enter}{/Control}');
  await settle();
  expect(sent()).toMatchObject([
    { name: 'post.create', payload: { text: `Ask ${mentionOf(jonas.id)} please` } },
  ]);
});

test('arrow keys go through the list; Escape closes it and leaves the text', async () => {
  const { user, field } = await openComposer();
  await user.keyboard('@{ArrowDown}{ArrowUp}{ArrowUp}');
  expect(listed().at(-1)?.getAttribute('aria-selected')).toBe('true');
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('listbox')).toBeNull();
  expect(field.value).toBe('@');
});

test('by the button, and by a press on a name', async () => {
  const { user, field } = await openComposer();
  await user.keyboard('Hi');
  await user.click(within(screen.getByRole('form')).getByRole('button', { name: 'Mention somebody' }));
  await user.click(screen.getByRole('option', { name: 'Sari FI' }));
  expect(field.value).toBe('Hi @Sari ');
  expect(document.activeElement).toBe(field);
});

test('a draft and a text that is edited show names again', async () => {
  const text = `Thanks ${mentionOf(aino.id)}!`;
  const { user } = await openBoard({ as: 'jonas', posts: [post(1, { text })] });
  await user.click(screen.getByRole('button', { name: 'More for Post 1' }));
  await user.click(screen.getByRole('menuitem', { name: 'Edit' }));
  expect(
    (await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'What do you want to say?' })).value,
  ).toBe('Thanks @Aino!');
});

test('is read with the code of the side; one’s own under the marker', async () => {
  const text = `${mentionOf(aino.id)} and ${mentionOf(jonas.id)}`;
  await openBoard({ as: 'aino', posts: [post(1, { text })] });
  const shown = [...document.querySelectorAll('.mention')].map((each) => [each.textContent, each.className]);
  expect(shown).toEqual([
    ['@Aino FI', 'mention is-me'],
    ['@Jonas DE', 'mention'],
  ]);
});

test('the filter leaves what mentions me, in posts and comments', async () => {
  const { user } = await openBoard({
    as: 'aino',
    posts: [post(1, { text: mentionOf(aino.id) }), post(2), post(3)],
    comments: [
      comment(1, 3, { text: `Look, ${mentionOf(aino.id)}` }),
      comment(2, 2, { text: mentionOf(sari.id) }),
    ],
  });
  await user.click(screen.getByRole('button', { name: 'Filter' }));
  await user.click(screen.getByRole('menuitemradio', { name: 'Mentions me' }));
  expect(screen.getAllByRole('article').map((each) => each.getAttribute('aria-labelledby'))).toHaveLength(2);
});

test('whoever is mentioned is found by name, and nothing by an id', async () => {
  const { user } = await openBoard({
    as: 'sari',
    posts: [post(1, { text: mentionOf(jonas.id) }), post(2, { authorId: aino.id })],
  });
  const search = async (words: string) => {
    await user.keyboard('/');
    await user.type(screen.getByRole('searchbox'), words);
  };
  await search(jonas.id.slice(0, 8));
  expect(screen.queryAllByRole('article')).toEqual([]);
  await user.clear(screen.getByRole('searchbox'));
  await user.type(screen.getByRole('searchbox'), 'jonas');
  expect(screen.getAllByRole('article')).toHaveLength(1);
});
