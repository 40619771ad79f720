// Files in the composer and on posts: chosen, described, put in order, sent when they are there, and shown.
import { jest } from '@jest/globals';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { fakeUploadEdge, photo } from '../files/testing/uploadEdge.ts';
import filesTexts from '../files/locales/en.json' with { type: 'json' };
import i18next from 'i18next';
import { openBoard, speakEnglish } from './testing/openBoard.tsx';
import { attachment } from '../files/testing/attachment.ts';
import { finland, people, post } from './testing/records.ts';

beforeAll(async () => {
  await speakEnglish();
  i18next.addResourceBundle('en', 'files', filesTexts);
});
beforeEach(() => localStorage.clear());

const composer = () => within(screen.getByRole('form', { name: 'New post' }));
const nth = (label: string, n: number) => composer().getAllByLabelText(label)[n] ?? document.body;
const article = (name: string) => within(screen.getByRole('article', { name }));

async function begin() {
  const edge = fakeUploadEdge();
  const opened = await openBoard({ as: 'aino', posts: [post(1)] });
  await opened.user.click(screen.getByRole('button', { name: 'Add a post to Soldering' }));
  await screen.findByRole('button', { name: 'Add files' });
  const choose = (...files: File[]) =>
    opened.user.upload(screen.getByLabelText('Add files', { selector: 'input' }), files);
  return { ...opened, edge, choose };
}

const carried = (sent: { payload: unknown }[]) =>
  (sent[0]?.payload as { attachments: { fileId: string; alt: string; caption: string }[] }).attachments;

test('photos go with the post in their order, each with what was said about it', async () => {
  const { user, sent, settle, choose, edge } = await begin();
  await choose(photo('one.png'), photo('two.png'));
  await user.type(nth('What is to be seen?', 0), 'A bent pin');
  await user.type(nth('What is to be seen?', 1), 'The same pin, straight');
  await user.click(composer().getAllByRole('button', { name: 'Add a caption' })[1] ?? document.body);
  await user.keyboard('Ten minutes later');
  await waitFor(() => expect(composer().getAllByText(/saved/)).toHaveLength(2));
  await user.click(composer().getByRole('button', { name: 'Move up: The same pin, straight' }));
  await user.click(composer().getByRole('button', { name: 'Post' }));
  await settle();
  const [one, two] = [...edge.uploads.keys()];
  expect(carried(sent())).toMatchObject([
    { fileId: two, alt: 'The same pin, straight', caption: 'Ten minutes later' },
    { fileId: one, alt: 'A bent pin', caption: '' },
  ]);
});

test('whoever presses "Post" early is told what it waits for, and it goes out by itself', async () => {
  const { user, sent, settle, choose, edge } = await begin();
  edge.away = 'now';
  await choose(photo('one.png'));
  await composer().findByText(/No connection/);
  await user.click(composer().getByRole('button', { name: 'Post' }));
  expect(composer().getByText(/goes out by itself as soon as all files are saved \(0 of 1\)/)).toBeTruthy();
  expect(sent()).toEqual([]);
  edge.away = null;
  dispatchEvent(new Event('online'));
  await waitFor(() => expect(sent()).toHaveLength(1));
  await settle();
  expect(screen.queryByRole('form', { name: 'New post' })).toBeNull();
});

test('a file that was not saved says what happened and what helps, and the post waits for a decision', async () => {
  const { user, sent, choose, edge } = await begin();
  edge.refuse = { code: 'tooLarge', details: { limit: 100_000_000 }, status: 413 };
  await choose(new File([new Uint8Array(2_000)], 'kitchen-tour.zip', { type: 'application/zip' }));
  await composer().findByText('The file was not saved. kitchen-tour.zip has 2 kB. The limit is 100 MB.');
  await user.type(composer().getByLabelText('Title'), 'Our kitchen');
  await user.click(composer().getByRole('button', { name: 'Post' }));
  expect(sent()).toEqual([]);
  await user.click(composer().getByRole('button', { name: 'Remove: kitchen-tour.zip' }));
  await user.click(composer().getByRole('button', { name: 'Post' }));
  await waitFor(() => expect(sent()).toHaveLength(1));
});

test('the draft keeps its files', async () => {
  const before = await begin();
  await before.choose(photo('one.png'));
  await before.user.type(composer().getByLabelText('What is to be seen?'), 'A bent pin');
  before.unmount();
  const { user } = await openBoard({ as: 'aino', posts: [post(1)] });
  await user.click(screen.getByRole('button', { name: 'Continue your draft: A bent pin' }));
  await waitFor(() => expect(composer().getByText(/saved/)).toBeTruthy());
  expect(composer().getByLabelText<HTMLInputElement>('What is to be seen?').value).toBe('A bent pin');
});

test('a picture comes from the clipboard, and dropped on the lane it opens the composer', async () => {
  const { user } = await begin();
  fireEvent.paste(composer().getByLabelText('Title'), { clipboardData: { files: [photo('pasted.png')] } });
  expect(composer().getByText('pasted.png')).toBeTruthy();
  await user.click(composer().getByRole('button', { name: 'Remove: Photo' }));
  const lane = screen.getByRole('region', { name: 'ESD safety' });
  fireEvent.drop(lane, { dataTransfer: { types: ['Files'], files: [photo('dropped.png')] } });
  expect(await within(lane).findByText('dropped.png')).toBeTruthy();
});

test('an eleventh file finds no place, and this is said', async () => {
  const { choose } = await begin();
  await choose(...Array.from({ length: 11 }, (_, i) => photo(`${i}.png`)));
  expect(composer().getByText('1 file was left out: no more than 10 fit.')).toBeTruthy();
  expect(composer().getAllByRole('listitem')).toHaveLength(10);
  expect(composer().queryByRole('button', { name: 'Draw' })).toBeNull();
});

describe('who changes a post', () => {
  async function edit() {
    fakeUploadEdge();
    const attachments = [attachment(1), attachment(2)];
    const own = post(1, { authorId: people.aino.id, sideId: finland, attachments });
    const opened = await openBoard({ as: 'aino', posts: [own] });
    await opened.user.click(screen.getByRole('button', { name: 'More for Post 1' }));
    await opened.user.click(screen.getByRole('menuitem', { name: 'Edit' }));
    const form = within(screen.getByRole('form', { name: 'Edit post' }));
    await form.findByRole('button', { name: 'Add files' });
    return { ...opened, form };
  }

  test('and only its words, leaves the files as they are', async () => {
    const { user, sent, settle, form } = await edit();
    await user.type(form.getByLabelText('What do you want to say?'), 'Look');
    await user.click(form.getByRole('button', { name: 'Save' }));
    await settle();
    expect(sent()[0]?.payload).not.toHaveProperty('attachments');
  });

  test('can take a file away and describe another', async () => {
    const { user, sent, settle, form } = await edit();
    const [remove = document.body] = form.getAllByRole('button', { name: 'Remove: Photo' });
    await user.click(remove);
    await user.type(form.getByLabelText('What is to be seen?'), 'A pin');
    await user.click(form.getByRole('button', { name: 'Save' }));
    await settle();
    expect(sent()[0]?.payload).toMatchObject({
      attachments: [{ fileId: attachment(2).fileId, alt: 'A pin' }],
    });
  });
});

test('a post shows what it carries, in the language of the post', async () => {
  await openBoard({
    as: 'aino',
    posts: [
      post(1, {
        language: 'de',
        attachments: [attachment(1, { alt: 'Ein krummer Pin', caption: 'Nach dem Sturz' })],
      }),
      post(2, { attachments: [attachment(3, { kind: 'file', name: 'parts.csv', size: 1_234_000 })] }),
      post(3, { title: '', attachments: Array.from({ length: 6 }, (_, i) => attachment(10 + i)) }),
    ],
  });
  const picture = article('Post 1').getByRole('img', { name: 'Ein krummer Pin' });
  expect(picture.getAttribute('lang')).toBe('de');
  expect(picture.getAttribute('width')).toBe('1600');
  expect(picture.getAttribute('loading')).toBe('lazy');
  expect(article('Post 1').getByText('Nach dem Sturz').getAttribute('lang')).toBe('de');
  const file = article('Post 2').getByRole('link', { name: 'Download parts.csv, 1.2 MB' });
  expect(file.hasAttribute('download')).toBe(true);
  expect(article('Photo').getAllByRole('button', { name: /^Photo/ })).toHaveLength(4);
  expect(article('Photo').getByText('and 2 more')).toBeTruthy();
});

test('a film shows how long it is and its captions, and is fetched only when somebody wants it', async () => {
  const film = attachment(1, {
    kind: 'video',
    caption: 'How we check the strap',
    seconds: 72,
    captions: [{ fileId: attachment(2).fileId, language: 'de' }],
  });
  const play = jest.spyOn(HTMLMediaElement.prototype, 'play').mockResolvedValue();
  const { user, container } = await openBoard({ as: 'aino', posts: [post(1, { attachments: [film] })] });
  expect(article('Post 1').getByText(/1:12/).textContent).toContain('DE · 1:12');
  expect(container.querySelector('video')).toBeNull();
  await user.click(article('Post 1').getByRole('button', { name: /Play: How we check the strap/ }));
  const video = container.querySelector('video');
  expect(video?.getAttribute('src')).toBe(`/api/files/${film.fileId}`);
  expect(video?.querySelector('track')?.getAttribute('srclang')).toBe('de');
  expect(play).toHaveBeenCalled();
});

test('pictures open over the whole screen, are walked through by keys, and give the focus back', async () => {
  const { user } = await openBoard({
    as: 'aino',
    posts: [
      post(1, {
        attachments: [
          attachment(1, { alt: 'Before' }),
          attachment(2, { alt: 'After', caption: 'Ten minutes' }),
        ],
      }),
    ],
  });
  const tile = article('Post 1').getByRole('button', { name: 'Before' });
  await user.click(tile);
  const dialog = within(await screen.findByRole('dialog', { name: 'Pictures' }));
  expect(dialog.getByRole('img', { name: 'Before' })).toBeTruthy();
  await user.keyboard('{ArrowRight}');
  expect(dialog.getByRole('img', { name: 'After' })).toBeTruthy();
  expect(dialog.getByText('Ten minutes')).toBeTruthy();
  await user.keyboard('{ArrowRight}{Home}');
  expect(dialog.getByRole('img', { name: 'Before' })).toBeTruthy();
  await user.click(dialog.getByRole('button', { name: 'Close pictures' }));
  expect(document.activeElement).toBe(tile);
});

test('the search finds a post by what is said of its files', async () => {
  const { user } = await openBoard({
    as: 'aino',
    posts: [post(1, { attachments: [attachment(1, { alt: 'A bent pin' })] }), post(2)],
  });
  await user.keyboard('/');
  await user.keyboard('bent');
  expect(screen.getByRole('article', { name: 'Post 1' })).toBeTruthy();
  expect(screen.queryByRole('article', { name: 'Post 2' })).toBeNull();
});
