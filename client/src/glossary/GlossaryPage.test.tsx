// The glossary as people of both sides see it: what waits, what they fill in, confirm, find and practise.
import { jest } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import i18next from 'i18next';
import attachmentTexts from '../attachments/locales/en.json' with { type: 'json' };
import filesTexts from '../files/locales/en.json' with { type: 'json' };
import { attachment } from '../files/testing/attachment.ts';
import { fakeUploadEdge, photo } from '../files/testing/uploadEdge.ts';
import { partnershipId } from '../members/testPeople.ts';
import { paths } from '../paths.ts';
import { openGlossary, speakEnglish, sure, term, word } from './testing/openGlossary.tsx';

beforeAll(async () => {
  await speakEnglish();
  i18next.addResourceBundle('en', 'attachments', attachmentTexts);
  i18next.addResourceBundle('en', 'files', filesTexts);
});

const iron = term(1, [sure('fi', 'juotoskolvi'), sure('de', 'der Lötkolben'), word('en', 'soldering iron')]);
const strap = term(2, [sure('fi', 'ranneke', { example: 'Ranneke kiinni!' }), word('en', 'wrist strap')]);
const guessed = term(3, [sure('fi', 'näyttö'), word('de', 'der Schirm', { by: 'Aino' })]);
const all = [iron, strap, guessed];

const card = (name: string) => within(screen.getByRole('article', { name }));

test('a term that both sides have confirmed is joined, and says so; every word has its language', async () => {
  await openGlossary('Jonas', all);
  expect(card('der Lötkolben').getByText('All sides have a confirmed word.')).toBeTruthy();
  expect(card('wrist strap').queryByText('All sides have a confirmed word.')).toBeNull();
  expect(card('der Lötkolben').getByText('juotoskolvi').getAttribute('lang')).toBe('fi');
  expect(card('der Lötkolben').getByText('der Lötkolben').getAttribute('lang')).toBe('de');
  expect(card('wrist strap').getByText('Ranneke kiinni!').getAttribute('lang')).toBe('fi');
});

test('the other side fills in its word', async () => {
  const { user, sent } = await openGlossary('Jonas', all);
  await user.click(card('wrist strap').getByRole('button', { name: /Add the word: German/ }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Add the word: German' }));
  expect(dialog.getByText('ranneke').getAttribute('lang')).toBe('fi');
  const field = dialog.getByRole('textbox', { name: 'German' });
  expect(field.getAttribute('lang')).toBe('de');
  await user.type(field, 'das Armband{Enter}');
  expect(sent()).toEqual([
    {
      name: 'term.setWord',
      payload: { termId: strap.id, language: 'de', text: 'das Armband', example: '', was: 0 },
    },
  ]);
  expect(card('das Armband').getByText('das Armband')).toBeTruthy();
});

test('a word is confirmed by those who speak it, not by its author, and taken back by who confirmed', async () => {
  const { user, sent } = await openGlossary('Jonas', all);
  await user.click(card('der Schirm').getByRole('button', { name: 'It is right: der Schirm' }));
  expect(sent()).toEqual([
    {
      name: 'term.confirmWord',
      payload: { termId: guessed.id, language: 'de', version: 1, confirmed: true },
    },
  ]);
  expect(card('der Schirm').getByRole('button', { name: /confirmed by Jonas. Take it back/ })).toBeTruthy();
  expect(card('der Lötkolben').queryByRole('button', { name: /Take it back/ })).toBeNull();
});

test('the author of a word and the side that does not speak it find nothing to press', async () => {
  await openGlossary('Aino', all);
  expect(card('näyttö').queryByRole('button', { name: /It is right/ })).toBeNull();
  expect(card('näyttö').getByText('not confirmed yet')).toBeTruthy();
});

test('search finds words without their accents, in every language', async () => {
  const { user } = await openGlossary('Aino', all);
  await user.type(screen.getByRole('searchbox', { name: 'Search' }), 'naytto');
  expect(await screen.findAllByRole('article')).toHaveLength(1);
  await user.clear(screen.getByRole('searchbox', { name: 'Search' }));
  await user.type(screen.getByRole('searchbox', { name: 'Search' }), 'LOTK');
  expect(screen.getByRole('article', { name: 'juotoskolvi' })).toBeTruthy();
  await user.type(screen.getByRole('searchbox', { name: 'Search' }), 'x');
  expect(screen.getByText('No term has these words.')).toBeTruthy();
});

test('one sees what waits for one’s own side, and what lacks a language', async () => {
  const { user } = await openGlossary('Jonas', all);
  const show = screen.getByRole('combobox', { name: 'Show' });
  expect(screen.getByRole('option', { name: 'Waiting for our side (2)' })).toBeTruthy();
  await user.selectOptions(show, 'ours');
  expect(screen.getAllByRole('article')).toHaveLength(2);
  await user.selectOptions(show, 'Without a word: English');
  expect(screen.getAllByRole('article')).toHaveLength(1);
});

test('a term takes two fields; what was begun is there again, and the next one can follow at once', async () => {
  const { user, sent } = await openGlossary('Aino', all);
  await user.click(screen.getByRole('button', { name: 'Add a term' }));
  await user.type(await screen.findByRole('textbox', { name: 'Finnish' }), 'kela');
  await user.click(screen.getByRole('button', { name: 'Close' }));
  await user.click(screen.getByRole('button', { name: 'Add a term' }));
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Finnish' }).value).toBe('kela');
  await user.type(screen.getByRole('textbox', { name: 'English' }), 'coil');
  await user.click(screen.getByRole('button', { name: 'Add, and one more' }));
  expect(sent()[0]).toMatchObject({
    name: 'term.add',
    payload: {
      words: [
        { language: 'fi', text: 'kela', example: '' },
        { language: 'en', text: 'coil', example: '' },
      ],
    },
  });
  const finnish = screen.getByRole<HTMLInputElement>('textbox', { name: 'Finnish' });
  expect(finnish.value).toBe('');
  expect(document.activeElement).toBe(finnish);
  await user.type(finnish, 'JUOTOSKOLVI');
  expect(screen.getByText('There is already a term with this word: juotoskolvi')).toBeTruthy();
});

test('the first term begins with one press; a guest only reads', async () => {
  await openGlossary('Jonas', []);
  expect(screen.getByRole('button', { name: 'Add the first term' })).toBeTruthy();
});

test('a deleted term can be brought back at once', async () => {
  const { user, sent } = await openGlossary('Sari', all);
  await user.click(card('näyttö').getByRole('button', { name: 'Options for näyttö' }));
  await user.click(screen.getByRole('menuitem', { name: 'Delete the term' }));
  expect(screen.queryByRole('article', { name: 'näyttö' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(screen.getByRole('article', { name: 'näyttö' })).toBeTruthy();
  expect(sent()[0]).toMatchObject({ name: 'term.remove', payload: { termId: guessed.id } });
});

test('what comes in from the other side does not take the focus', async () => {
  const { user, deliver } = await openGlossary('Aino', all);
  const search = screen.getByRole('searchbox', { name: 'Search' });
  await user.click(search);
  await deliver({ ...strap, words: [...strap.words, word('de', 'das Armband')] });
  expect(card('ranneke').getByText('das Armband')).toBeTruthy();
  expect(document.activeElement).toBe(search);
});

test('practice hides one language, goes on by keys, and asks again for what was not known', async () => {
  const { user } = await openGlossary('Aino', [iron, guessed], paths.practice(partnershipId));
  expect(screen.queryByText('der Lötkolben')).toBeNull();
  expect(screen.getByText('1 of 2')).toBeTruthy();
  screen.getByRole('button', { name: 'Show the word' }).focus();
  await user.keyboard('{Enter}');
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'I knew it' }));
  await user.keyboard('{Enter}');
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Show the word' }));
  await user.keyboard(' ');
  await user.click(screen.getByRole('button', { name: 'Not yet' }));
  expect(document.activeElement?.textContent).toBe('You knew 1 of 2 words.');
  await user.click(screen.getByRole('button', { name: 'Again: 1 word' }));
  expect(screen.getByText('1 of 1')).toBeTruthy();
});

describe('what a thing looks like and how its words are said', () => {
  const looks = attachment(1, { alt: 'A soldering iron' });
  const sound = attachment(2, { kind: 'audio', name: 'juotin.webm', width: null, height: null });
  const heard = term(1, [sure('fi', 'juotin', { recording: sound }), sure('de', 'der Lötkolben')], {
    picture: looks,
  });

  test('is shown and played on the card', async () => {
    const play = jest.spyOn(HTMLMediaElement.prototype, 'play').mockResolvedValue();
    const { user } = await openGlossary('Jonas', [heard]);
    expect(screen.getByRole('img', { name: 'A soldering iron' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Listen: der Lötkolben' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Listen: juotin' }));
    expect(play).toHaveBeenCalledTimes(1);
  });

  test('is set by whoever may change the word, and a sound it must be', async () => {
    fakeUploadEdge();
    jest.spyOn(HTMLMediaElement.prototype, 'load').mockReturnValue();
    const { sent, settle } = await openGlossary('Jonas', [heard]);
    // Some devices offer everything, whatever is asked for.
    const user = userEvent.setup({ applyAccept: false });
    await user.click(screen.getByRole('button', { name: 'Options for der Lötkolben' }));
    expect(screen.queryByRole('menuitem', { name: 'Record how it is said: Finnish' })).toBeNull();
    await user.click(screen.getByRole('menuitem', { name: 'Record how it is said: German' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'How it is said: der Lötkolben' }));
    const choose = (file: File) =>
      user.upload(dialog.getByLabelText('Choose a sound file', { selector: 'input' }), file);
    await choose(photo('iron.png'));
    expect((await dialog.findByRole('alert')).textContent).toContain('Only a sound fits here.');
    await user.click(dialog.getByRole('button', { name: /^Remove/ }));
    await choose(new File([new Uint8Array(2_000)], 'kolben.mp3', { type: 'audio/mpeg' }));
    await waitFor(() => expect(dialog.getByText(/saved/)).toBeTruthy());
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    await settle();
    const recording = expect.objectContaining({ captions: [], posterId: null }) as unknown;
    const payload = { termId: heard.id, language: 'de', version: 1, recording };
    expect(sent()).toEqual([{ name: 'term.setRecording', payload }]);
  });

  test('the picture is taken away by removing it', async () => {
    const { user, sent, settle } = await openGlossary('Jonas', [heard]);
    await user.click(screen.getByRole('button', { name: 'Options for der Lötkolben' }));
    await user.click(screen.getByRole('menuitem', { name: 'Picture of it' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'What it looks like: der Lötkolben' }));
    await user.click(dialog.getByRole('button', { name: /^Remove/ }));
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    await settle();
    expect(sent()).toEqual([{ name: 'term.setPicture', payload: { termId: heard.id, picture: null } }]);
  });
});
