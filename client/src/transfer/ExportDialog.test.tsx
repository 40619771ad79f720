// Taking a board away as a file: what is asked for, what is said meanwhile, and what happens when it fails.
import { jest } from '@jest/globals';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { speakEnglish } from '../boards/testing/openBoard.tsx';
import { board } from '../boards/testing/records.ts';
import { settled } from '../realtime/testing.ts';
import { ExportDialog } from './ExportDialog.tsx';

beforeAll(speakEnglish);

const saved: { name: string; size: number }[] = [];
let made: Blob | null = null;

beforeEach(() => {
  saved.length = 0;
  URL.createObjectURL = jest.fn((file: Blob | MediaSource) => {
    made = file as Blob;
    return 'blob:board';
  });
  URL.revokeObjectURL = jest.fn();
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push({ name: this.download, size: made?.size ?? 0 });
  });
});

function answer(reply: object) {
  const asked: string[] = [];
  globalThis.fetch = jest.fn((input: unknown) => {
    asked.push(String(input));
    return Promise.resolve(reply as Response);
  });
  return asked;
}

const file = {
  ok: true,
  status: 200,
  headers: new Headers({
    'content-type': 'text/csv',
    'content-disposition': `attachment; filename="x.csv"; filename*=UTF-8''L%C3%B6ten.csv`,
  }),
  body: null,
  blob: () => Promise.resolve(new Blob(['12345'])),
};

function open() {
  const onClose = jest.fn();
  render(<ExportDialog board={board()} onClose={onClose} />);
  return { user: userEvent.setup(), onClose };
}

test('the file is asked for as it was chosen, and saved under its name', async () => {
  const asked = answer(file);
  const { user, onClose } = open();
  await user.click(screen.getByRole('radio', { name: 'Table' }));
  await user.click(screen.getByRole('radio', { name: 'Without names' }));
  expect(screen.getByText(/Only the sides stand there/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Export' }));
  await act(settled);
  expect(asked).toEqual([`/api/boards/${board().id}/export?format=csv&names=without&language=en`]);
  expect(saved).toEqual([{ name: 'Löten.csv', size: 5 }]);
  expect(onClose).toHaveBeenCalled();
});

test('why it failed is said, and it can be tried again', async () => {
  const body = JSON.stringify({ code: 'tooFast', details: { retryInSeconds: 5 } });
  answer({ ok: false, status: 429, text: () => Promise.resolve(body) });
  const { user, onClose } = open();
  await user.click(screen.getByRole('button', { name: 'Export' }));
  await act(settled);
  expect(screen.getByRole('alert').textContent).toMatch(/5 seconds/);
  expect(onClose).not.toHaveBeenCalled();
  answer(file);
  await user.click(screen.getByRole('button', { name: 'Export' }));
  await act(settled);
  expect(saved).toHaveLength(1);
});

test('without network it says that Silta cannot be reached', async () => {
  globalThis.fetch = jest.fn(() => Promise.reject(new TypeError('Failed to fetch')));
  const { user } = open();
  await user.click(screen.getByRole('button', { name: 'Export' }));
  await act(settled);
  expect(screen.getByRole('alert').textContent).toMatch(/cannot be reached/);
});
