// Parts that come when they are needed: those fetched ahead are there with the first drawing.
import { jest } from '@jest/globals';
import { act, render, screen } from '@testing-library/react';
import { Suspense } from 'react';
import { aheadSettled, fetchAhead } from './ahead.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { fetched, NotFetched } from './fetched.ts';

const Hello = ({ name }: { name: string }) => <p>Hello {name}</p>;

test('a part that was fetched ahead is there without a wait', async () => {
  fetchAhead('hello', Promise.resolve());
  const Part = fetched('hello', () => Promise.resolve(Hello));
  await aheadSettled();
  render(
    <Suspense fallback="waiting">
      <Part name="Aino" />
    </Suspense>,
  );
  expect(screen.getByText('Hello Aino')).toBeTruthy();
});

test('another one comes when it is first shown, and is fetched once', async () => {
  const fetch = jest.fn(() => Promise.resolve(Hello));
  const Part = fetched('late', fetch);
  expect(fetch).not.toHaveBeenCalled();
  await act(async () => {
    render(
      <Suspense fallback="waiting">
        <Part name="Jonas" />
        <Part name="Lena" />
      </Suspense>,
    );
    await aheadSettled();
  });
  expect(screen.getByText('Hello Lena')).toBeTruthy();
  expect(fetch).toHaveBeenCalledTimes(1);
});

test('a part that did not come ahead is not tried again without its styles', async () => {
  jest.spyOn(console, 'error').mockReturnValue();
  fetchAhead('broken', Promise.reject(new TypeError('Failed to fetch')));
  const fetch = jest.fn(() => Promise.resolve(Hello));
  const Part = fetched('broken', fetch);
  await aheadSettled();
  await act(async () => {
    render(
      <ErrorBoundary fallback={(_, error) => <p>{error instanceof NotFetched ? 'not fetched' : 'a bug'}</p>}>
        <Suspense fallback="waiting">
          <Part name="Aino" />
        </Suspense>
      </ErrorBoundary>,
    );
    await aheadSettled();
  });
  expect(screen.getByText('not fetched')).toBeTruthy();
  expect(fetch).not.toHaveBeenCalled();
  jest.restoreAllMocks();
});
