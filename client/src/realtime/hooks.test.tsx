/** The hooks on a real store, as a page uses them. */
import { StrictMode } from 'react';
import type { ReactNode } from 'react';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Refusal } from '@silta/shared/refusals';
import {
  useConnection,
  useIsWaiting,
  useNews,
  useOutbox,
  useRecord,
  useRecords,
  useRefused,
  useRoom,
  useSend,
  useViewer,
} from './hooks.ts';
import { RealmProvider } from './RealmProvider.tsx';
import { boardAt, boardId, draft, post, postId, step } from './testBoard.ts';
import { fakeRealm, settled } from './testing.ts';
import type { FakeRealm } from './testing.ts';

const onScreen = async (realm: FakeRealm, page: ReactNode) => {
  const shown = render(
    <StrictMode>
      <RealmProvider realm={realm}>{page}</RealmProvider>
    </StrictMode>,
  );
  await act(settled);
  return shown;
};

function Board() {
  const { status } = useRoom(boardId);
  const posts = useRecords(boardId, 'post');
  const viewer = useViewer(boardId);
  const isWaiting = useIsWaiting(boardId, 'post', postId(2));
  const send = useSend(boardId);
  return (
    <main>
      <p>
        {status} {viewer?.role} {useConnection().state} {isWaiting ? 'waits' : 'still'}
      </p>
      <ul>
        {posts.map(({ id, title }) => (
          <li key={id}>{title}</li>
        ))}
      </ul>
      <button onClick={() => send('post.create', draft(2, 'Hei!'))}>Send</button>
      <Waiting />
    </main>
  );
}

function Waiting() {
  const { count, refused, dismiss } = useOutbox();
  return (
    <p>
      {count} waiting
      {refused.map(({ id, reason }) => (
        <button key={id} onClick={() => dismiss(id)}>{`Dismiss ${reason}`}</button>
      ))}
    </p>
  );
}

const titles = () => screen.getAllByRole('listitem').map(({ textContent }) => textContent);

test('C4 a page shows a command at once, waiting, and then as it became', async () => {
  const realm = fakeRealm({ snapshots: [boardAt(5, [post(1)])] });
  await onScreen(realm, <Board />);
  expect(screen.getByText('ready learner online still')).toBeTruthy();
  await userEvent.click(screen.getByText('Send'));
  expect(titles()).toEqual(['Post 1', 'Hei!']);
  expect(screen.getByText('ready learner online waits')).toBeTruthy();
  expect(screen.getByText('1 waiting')).toBeTruthy();
  const [command] = realm.connection.questions('command');
  const done = command ? [command.id] : [];
  act(() => realm.connection.deliver('changes', step(5, 6, [post(2, { title: 'Hei!' })], { done })));
  expect(titles()).toEqual(['Post 1', 'Hei!']);
  expect(screen.getByText('ready learner online still')).toBeTruthy();
  expect(screen.getByText('0 waiting')).toBeTruthy();
});

test('C7 a page gets back what was refused and can dismiss it', async () => {
  const realm = fakeRealm({ snapshots: [boardAt(5, [])] });
  realm.connection.replies.command = () => {
    throw new Refusal('locked');
  };
  const given: unknown[] = [];
  const Composer = () => {
    useRefused(({ payload }) => given.push(payload));
    return <Board />;
  };
  await onScreen(realm, <Composer />);
  await userEvent.click(screen.getByText('Send'));
  await act(settled);
  expect(given).toMatchObject([{ title: 'Hei!' }]);
  await userEvent.click(screen.getByText('Dismiss locked'));
  expect(screen.queryByText('Dismiss locked')).toBeNull();
});

test('C4 a list stays the same array until one of its type changes', async () => {
  const realm = fakeRealm({ snapshots: [boardAt(5, [post(1)])] });
  const seen = new Set<unknown>();
  const Sections = () => {
    seen.add(useRecords(boardId, 'section'));
    return <p>{useRecord(boardId, 'post', postId(1))?.title}</p>;
  };
  await onScreen(realm, <Sections />);
  seen.clear();
  act(() => realm.connection.deliver('changes', step(5, 6, [post(1, { title: 'edited' })])));
  act(() => realm.connection.deliver('changes', step(6, 7, [post(1, { title: 'again' })])));
  expect(screen.getByText('again')).toBeTruthy();
  expect(seen.size).toBe(1);
});

test('C14 a room is entered once for a page, and left some seconds after it', async () => {
  const realm = fakeRealm({ snapshots: [boardAt(5, [])] });
  const { unmount } = await onScreen(realm, <Board />);
  expect(realm.connection.questions('enter')).toHaveLength(1);
  unmount();
  await realm.clock.advance(6_000);
  expect(realm.connection.questions('leave')).toEqual([{ room: boardId }]);
});

test('C4 a page can announce what came in from others', async () => {
  const realm = fakeRealm({ snapshots: [boardAt(5, [])] });
  const heard: number[] = [];
  const Announcer = () => {
    useNews(boardId, ({ added }) => heard.push(added.length));
    return null;
  };
  await onScreen(realm, <Announcer />);
  act(() => realm.connection.deliver('changes', step(5, 6, [post(1), post(2), post(3)])));
  expect(heard).toEqual([3]);
});
