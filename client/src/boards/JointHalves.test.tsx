// A post of which each side fills its half.
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import i18next from 'i18next';
import filesTexts from '../files/locales/en.json' with { type: 'json' };
import { fakeUploadEdge, photo } from '../files/testing/uploadEdge.ts';
import { openBoard, speakEnglish } from './testing/openBoard.tsx';
import { attachment } from '../files/testing/attachment.ts';
import { finland, germany, half, people, post, postId } from './testing/records.ts';

beforeAll(async () => {
  await speakEnglish();
  i18next.addResourceBundle('en', 'files', filesTexts);
});
beforeEach(() => localStorage.clear());

const article = () => within(screen.getByRole('article', { name: 'Post 1' }));
const halves = async () => within(await article().findByRole('list', { name: 'What each side says' }));

test('an empty half says whom it waits for; one’s own is filled in place', async () => {
  const { user, sent, settle } = await openBoard({ as: 'aino', posts: [post(1, { joint: true })] });
  expect((await halves()).getByText('Waits for Paderborn')).toBeTruthy();
  await user.click(article().getByRole('button', { name: 'Fill our half' }));
  const field = article().getByRole('textbox', { name: 'What is it like at ours?' });
  expect(document.activeElement).toBe(field);
  await user.type(field, 'We solder at 350 °C.{Control>}{Enter}{/Control}');
  await settle();
  expect(sent()).toEqual([
    {
      name: 'half.fill',
      payload: { postId: postId(1), text: 'We solder at 350 °C.', language: 'en', attachments: [] },
    },
  ]);
  expect((await halves()).getByText('We solder at 350 °C.')).toBeTruthy();
});

test('a half carries files: chosen where it is written, kept through a reload, shown in that half', async () => {
  const edge = fakeUploadEdge();
  const theirs = half(germany, 1, { text: '', attachments: [attachment(4, { alt: 'Their bench' })] });
  const scene = { as: 'aino' as const, posts: [post(1, { joint: true })], halves: [theirs] };
  const before = await openBoard(scene);
  const [, other] = (await halves()).getAllByRole('listitem');
  expect(within(other ?? document.body).getByRole('img', { name: 'Their bench' })).toBeTruthy();
  await before.user.click(article().getByRole('button', { name: 'Fill our half' }));
  const field = await article().findByLabelText('Add photos', { selector: 'input' });
  await before.user.upload(field, photo('bench.png'));
  await before.user.type(article().getByLabelText('What is to be seen?'), 'Our bench');
  await waitFor(() => expect(article().getByText(/saved/)).toBeTruthy());
  before.unmount();
  const { user, sent, settle } = await openBoard(scene);
  await halves();
  await user.click(article().getByRole('button', { name: 'Fill our half' }));
  await waitFor(() => expect(article().getByText(/saved/)).toBeTruthy());
  await user.click(article().getByRole('button', { name: 'Save' }));
  await settle();
  const [fileId] = [...edge.uploads.keys()];
  const said = { text: '', attachments: [expect.objectContaining({ fileId, alt: 'Our bench' })] };
  expect(sent()).toMatchObject([{ name: 'half.fill', payload: { postId: postId(1), ...said } }]);
});

test('the code of a joint post is that of both sides', async () => {
  await openBoard({ as: 'aino', posts: [post(1, { joint: true })] });
  expect(document.querySelector('article .splice.tab')?.textContent).toBe('FIDE');
});

test('its author and the staff of the side edit a half, the other side does not', async () => {
  const scene = { posts: [post(1, { joint: true })], halves: [half(finland, 1), half(germany, 1)] };
  const asStaff = await openBoard({ as: 'sari', ...scene });
  await halves();
  expect(article().getByRole('button', { name: 'Edit the half of FI' })).toBeTruthy();
  expect(article().queryByRole('button', { name: 'Edit the half of DE' })).toBeNull();
  asStaff.unmount();
  const { user, sent, settle } = await openBoard({ as: 'jonas', ...scene });
  await halves();
  expect(article().queryByRole('button', { name: 'Edit the half of FI' })).toBeNull();
  await user.click(article().getByRole('button', { name: 'Empty the half of DE' }));
  await settle();
  expect(sent()).toEqual([{ name: 'half.remove', payload: { halfId: half(germany, 1).id } }]);
  expect(screen.getByRole('button', { name: 'Undo' })).toBeTruthy();
});

test('where a classmate was faster, what one has written stays and says so', async () => {
  const { user, realm, settle } = await openBoard({ as: 'aino', posts: [post(1, { joint: true })] });
  await halves();
  await user.click(article().getByRole('button', { name: 'Fill our half' }));
  await user.type(article().getByRole('textbox'), 'My own words');
  const theirs = half(finland, 1, { authorId: people.sari.id, text: 'Faster' });
  const puts = [{ type: 'half' as const, record: theirs }];
  act(() =>
    realm.connection.deliver('changes', { room: theirs.roomId, from: 1, to: 2, puts, removes: [], done: [] }),
  );
  await settle();
  expect(article().getByRole('alert').textContent).toContain('Sari has filled this half meanwhile');
  expect(article().getByRole<HTMLTextAreaElement>('textbox').value).toBe('My own words');
});

test('a joint post is made in the composer', async () => {
  const { user, sent, settle } = await openBoard({ as: 'aino', posts: [post(1)] });
  await user.click(screen.getByRole('button', { name: 'Post' }));
  await user.type(screen.getByRole('textbox', { name: 'Title' }), 'How we strip a wire');
  await user.click(screen.getByRole('button', { name: 'A half for each side' }));
  fireEvent.submit(screen.getByRole('form', { name: 'New post' }));
  await settle();
  expect(sent()[0]).toMatchObject({
    name: 'post.create',
    payload: { title: 'How we strip a wire', joint: true },
  });
});
