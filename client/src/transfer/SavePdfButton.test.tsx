// A paper that is asked for with one press: in the language of the screen, and why not where it cannot be had.
import { jest } from '@jest/globals';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { speakEnglish } from '../boards/testing/openBoard.tsx';
import { settled } from '../realtime/testing.ts';
import { closeAllToasts, shownToasts } from '../ui/toasts.ts';
import { SavePdfButton } from './SavePdfButton.tsx';

beforeAll(speakEnglish);
beforeEach(closeAllToasts);

function answer(reply: object) {
  const asked: string[] = [];
  globalThis.fetch = jest.fn((input: unknown) => {
    asked.push(String(input));
    return Promise.resolve(reply as Response);
  });
  return asked;
}

async function press() {
  render(<SavePdfButton path="/api/sessions/1/record" label="Save as PDF" />);
  await act(settled);
  await userEvent.setup().click(screen.getByRole('button', { name: 'Save as PDF' }));
  await act(settled);
  return shownToasts.get();
}

test('it is saved under the name that the server has given it', async () => {
  URL.createObjectURL = jest.fn(() => 'blob:paper');
  URL.revokeObjectURL = jest.fn();
  const saved: string[] = [];
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push(this.download);
  });
  const asked = answer({
    ...{ ok: true, status: 200, body: null, blob: () => Promise.resolve(new Blob(['%PDF'])) },
    headers: new Headers({ 'content-disposition': "attachment; filename*=UTF-8''L%C3%B6ten.pdf" }),
  });
  expect(await press()).toMatchObject([{ kind: 'done', text: 'The file is saved' }]);
  expect(asked).toEqual(['/api/sessions/1/record?language=en']);
  expect(saved).toEqual(['Löten.pdf']);
});

test('why it failed is said and stays, and it can be tried again', async () => {
  const body = JSON.stringify({ code: 'tooFast', details: { retryInSeconds: 5 } });
  answer({ ok: false, status: 429, text: () => Promise.resolve(body) });
  const [toast] = await press();
  expect(toast).toMatchObject({ kind: 'error', title: 'That did not work' });
  expect(toast?.text).toMatch(/5 seconds/);
  expect(screen.getByRole('button', { name: 'Save as PDF' }).getAttribute('aria-busy')).not.toBe('true');
});
