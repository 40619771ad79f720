/** The six words: sent by Enter as well, because they are one line however narrow the screen. */
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { speak } from '../app/testing/texts.ts';
import { fakeServer } from '../app/testing/server.ts';
import { KeySignIn } from './KeySignIn.tsx';

beforeAll(() => speak());

test('Enter sends them', async () => {
  const key = 'metal castle cherry goat engine morning';
  const { asked } = fakeServer({});
  render(<KeySignIn onDone={() => undefined} />);
  await userEvent.type(screen.getByRole('textbox'), `${key}{Enter}`);
  expect(asked.map(({ body }) => body)).toEqual([{ key }]);
  expect(screen.getByRole<HTMLTextAreaElement>('textbox').value).toBe(key);
});
