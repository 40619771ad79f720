/** The house: what it says when the line is gone, what came back, and what signing out would lose. */
import { jest } from '@jest/globals';
import type { ReactNode } from 'react';
import { act, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { Me } from '@silta/shared/auth';
import type { AccountId, CommandId, PostId, RoomId, SectionId } from '@silta/shared/ids';
import { Refusal } from '@silta/shared/refusals';
import { partnershipAs, partnershipId } from '../members/testPeople.ts';
import { RealmProvider } from '../realtime/RealmProvider.tsx';
import { fakeRealm, settled } from '../realtime/testing.ts';
import { fetched } from '../ui/fetched.ts';
import { Shell } from './Shell.tsx';
import { fakeServer, No } from './testing/server.ts';
import { speak } from './testing/texts.ts';

const kaisa: Me = {
  accountId: '00000000-0000-4000-8000-00000000acc0' as AccountId,
  name: 'Kaisa',
  language: 'en',
  email: 'kaisa@savonlinna.example',
  weeklyMail: null,
  memberships: [],
};
const board = '00000000-0000-4000-8000-00000000b0a0' as RoomId;
const post = (text: string) => ({
  id: '00000000-0000-4000-8000-000000000b01' as PostId,
  sectionId: '00000000-0000-4000-8000-000000000b02' as SectionId,
  title: 'Our bevel tip',
  text,
  language: 'en',
  paper: 'plain' as const,
  rank: 'm',
  anonymous: false,
});

const somePage = (
  <main id="main">
    <h1>Page</h1>
  </main>
);

async function open(me = kaisa, page: ReactNode = somePage) {
  const { asked } = fakeServer({
    [`GET /api/partnerships/${partnershipId}/activity`]: () => ({
      boards: [],
      posts: [],
      comments: [],
      answeredPosts: [],
    }),
    'POST /api/sign-out': () => undefined,
    'GET /api/me': () => new No(401, 'notSignedIn'),
  });
  const realm = fakeRealm({ snapshots: [partnershipAs('Kaisa')] });
  render(
    <RealmProvider realm={realm}>
      <>
        <Shell me={me} partnershipId={partnershipId}>
          {page}
        </Shell>
      </>
    </RealmProvider>,
  );
  await act(settled);
  return { realm, asked, user: userEvent.setup() };
}

const signOut = async (user: ReturnType<typeof userEvent.setup>) => {
  const [me] = screen.getAllByRole('button', { name: /Kaisa/ });
  if (me) await user.click(me);
  await user.click(await screen.findByRole('menuitem', { name: 'Sign out' }));
  return within(await screen.findByRole('dialog'));
};

beforeAll(() => speak());

test('shows only places that exist', async () => {
  await open();
  const [rail] = screen.getAllByRole('navigation', { name: 'Main' });
  const links = within(rail ?? document.body).getAllByRole('link');
  expect(links.slice(1).map((link) => link.getAttribute('title'))).toEqual([
    'Today',
    'Boards',
    'Sessions',
    'Tasks',
    'Getting ready',
    'Glossary',
    'People',
  ]);
});

test('offline, the banner says what waits on this device', async () => {
  const { realm } = await open();
  act(() => realm.connection.setState('offline'));
  expect(screen.getByText(/You can go on reading and writing/)).toBeTruthy();
  await act(async () => {
    realm.outbox.send(board, 'post.create', post('Black spots'));
    realm.outbox.send(board, 'post.create', post('On one side'));
    await settled();
  });
  const banner = screen.getByText('You are offline.').closest('[role=status]');
  expect(banner?.textContent).toContain(
    '2 posts are waiting on this device. They are sent when you are back online.',
  );
  expect(screen.getByRole('button', { name: 'Try now' })).toBeTruthy();
});

test('back online is said once', async () => {
  const { realm } = await open();
  act(() => realm.connection.setState('offline'));
  act(() => realm.connection.setState('connecting'));
  act(() => realm.connection.setState('online'));
  expect(screen.getByText('You are back online. Everything is up to date.')).toBeTruthy();
});

test('what was refused stays with its reason and its text until it is put away', async () => {
  const { realm, user } = await open();
  realm.connection.replies.command = () => {
    throw new Refusal('locked');
  };
  await act(async () => {
    realm.outbox.send(board, 'post.create', post('Black spots'));
    await settled();
  });
  expect(screen.getByText('Your post did not go through.').closest('[role=status]')?.textContent).toContain(
    'The board is locked just now.',
  );
  await user.click(screen.getByRole('button', { name: 'Look at it' }));
  const dialog = within(screen.getByRole('dialog'));
  expect(dialog.getByText(/Our bevel tip\s+Black spots/)).toBeTruthy();
  await user.click(dialog.getByRole('button', { name: 'Remove from the list' }));
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(screen.queryByText('Your post did not go through.')).toBeNull();
});

test('signing out warns of what has not been sent, and forgets it only then', async () => {
  const { realm, asked, user } = await open();
  act(() => realm.connection.setState('offline'));
  let id: CommandId | null = null;
  await act(async () => {
    id = realm.outbox.send(board, 'post.create', post('Black spots'));
    await settled();
  });
  const dialog = await signOut(user);
  expect(dialog.getByText(/1 thing has not been sent yet/)).toBeTruthy();
  await user.click(dialog.getByRole('button', { name: 'Stay signed in' }));
  expect(realm.outbox.state.waiting.map((entry) => entry.id)).toEqual([id]);
  const again = await signOut(user);
  await user.click(again.getByRole('button', { name: 'Sign out anyway' }));
  await act(settled);
  expect(asked.some(({ path }) => path === '/api/sign-out')).toBe(true);
  expect(realm.outbox.state.waiting).toEqual([]);
});

test('without a line one stays signed in and nothing is lost', async () => {
  const { realm, user } = await open();
  fakeServer({});
  await act(async () => {
    realm.outbox.send(board, 'post.create', post('Black spots'));
    await settled();
  });
  const dialog = await signOut(user);
  await user.click(dialog.getByRole('button', { name: 'Sign out anyway' }));
  await screen.findByText(/You are still signed in/);
  expect(realm.outbox.count()).toBe(1);
});

test('a learner is asked about the return key', async () => {
  const { user } = await open({ ...kaisa, email: null });
  const dialog = await signOut(user);
  expect(dialog.getByText(/your six words/)).toBeTruthy();
});

test('a page that does not come for want of a network says so, and the way to the others stays open', async () => {
  jest.spyOn(console, 'error').mockReturnValue();
  const Far = fetched('far', () => Promise.reject(new TypeError('Failed to fetch')));
  await open(kaisa, <Far />);
  expect(await screen.findByRole('heading', { name: 'Silta cannot be reached' })).toBeTruthy();
  expect(screen.getAllByRole('link', { name: 'Sessions' }).length).toBeGreaterThan(0);
  jest.restoreAllMocks();
});
