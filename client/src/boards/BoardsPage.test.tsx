// The list of boards: what is there, who may add to it, and what a new board is made of.
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes, useLocation } from '../ui/router.tsx';
import type { Board } from '@silta/shared/boards/records';
import type { RoomId } from '@silta/shared/ids';
import { paths } from '../paths.ts';
import { RealmProvider } from '../realtime/RealmProvider.tsx';
import { fakeRealm, settled } from '../realtime/testing.ts';
import { fakeServer, No } from '../app/testing/server.ts';
import { BoardsPage } from './BoardsPage.tsx';
import { speakEnglish } from './testing/openBoard.tsx';
import { board, partnershipId, snapshots } from './testing/records.ts';
import type { Name } from './testing/records.ts';

beforeAll(speakEnglish);

const put = '2026-03-01T08:00:00.000Z';
const old = board({
  id: '00000000-0000-4000-8000-000000000003' as RoomId,
  title: 'Last spring',
  archivedAt: put,
});

async function open(as: Name, boards: readonly Board[]) {
  const [partnership, ...rooms] = snapshots({ as });
  if (!partnership) throw new Error('There is always a partnership.');
  const whole = { ...partnership, records: { ...partnership.records, board: boards } };
  const realm = fakeRealm({ snapshots: [whole, ...rooms] });
  history.replaceState(null, '', paths.boards(partnershipId));
  render(
    <RealmProvider realm={realm}>
      <>
        <Routes>
          <Route path="/p/:partnershipId/boards" element={<BoardsPage />} />
          <Route path="*" element={<Where />} />
        </Routes>
      </>
    </RealmProvider>,
  );
  await act(settled);
  const sent = () => realm.connection.questions('command').map(({ name, payload }) => ({ name, payload }));
  return { user: userEvent.setup(), sent };
}

function Where() {
  return <p>{useLocation().pathname}</p>;
}

test('boards in use are listed, archived ones folded away', async () => {
  await open('aino', [board(), old]);
  expect(screen.getByRole('link', { name: 'How we solder' }).getAttribute('href')).toContain('/boards/');
  const fold = screen.getByText('Archived: 1 board').closest('details');
  expect(fold?.open).toBe(false);
  expect(within(fold ?? document.body).getByText('Last spring')).toBeTruthy();
});

test('learners find no button to add or change boards', async () => {
  await open('aino', [board()]);
  expect(screen.queryByRole('button')).toBeNull();
});

test('a plan fills in title and sections, and the new board opens', async () => {
  const { user, sent } = await open('sari', []);
  await user.click(screen.getByRole('button', { name: 'Create the first board' }));
  await user.click(screen.getByRole('button', { name: 'Say hello' }));
  await user.selectOptions(screen.getByRole('combobox', { name: 'Layout' }), 'Wall');
  await user.click(screen.getByRole('button', { name: 'Create board' }));
  await act(settled);
  const [command] = sent();
  const payload = command?.payload as {
    id: string;
    title: string;
    layout: string;
    sections: { title: string; rank: string }[];
  };
  expect([command?.name, payload.title, payload.layout]).toEqual(['board.create', 'Say hello', 'wall']);
  expect(payload.sections.map(({ title }) => title)).toEqual([
    'This is me',
    'My school or company',
    'What I am looking forward to',
  ]);
  const ranks = payload.sections.map(({ rank }) => rank);
  expect([...ranks].sort()).toEqual(ranks);
  expect(screen.getByText(new RegExp(payload.id))).toBeTruthy();
});

test('a board without a title is not sent', async () => {
  const { user, sent } = await open('sari', []);
  await user.click(screen.getByRole('button', { name: 'Create the first board' }));
  await user.click(screen.getByRole('button', { name: 'Create board' }));
  expect(screen.getByRole('alert').textContent).toContain('Give the board a title');
  expect(sent()).toEqual([]);
});

test('staff rename and archive from the menu of a tile', async () => {
  const { user, sent } = await open('sari', [board()]);
  await user.click(screen.getByRole('button', { name: 'More for How we solder' }));
  await user.click(screen.getByRole('menuitem', { name: 'Archive board' }));
  await act(settled);
  expect(sent()).toEqual([{ name: 'board.archive', payload: { boardId: board().id } }]);
  expect(screen.getByText('Archived: 1 board')).toBeTruthy();
});

describe('copying a board', () => {
  const path = `POST /api/boards/${board().id}/copies`;

  async function openCopy() {
    const { user } = await open('sari', [board()]);
    await user.click(screen.getByRole('button', { name: 'More for How we solder' }));
    await user.click(screen.getByRole('menuitem', { name: 'Copy board' }));
    return user;
  }

  test('takes the sections alone unless posts are wanted, and opens the copy', async () => {
    const { asked } = fakeServer({ [path]: (body) => ({ id: (body as { id: string }).id }) });
    const user = await openCopy();
    expect(screen.getByLabelText<HTMLInputElement>(/Title of the copy/).value).toBe('How we solder (copy)');
    await user.click(screen.getByRole('radio', { name: 'Posts' }));
    await user.click(screen.getByRole('button', { name: 'Copy' }));
    await act(settled);
    const { id, commandId, ...body } = asked.at(-1)?.body as Record<string, string>;
    expect(body).toEqual({ title: 'How we solder (copy)', withPosts: true, withComments: false });
    expect(commandId).not.toBe(id);
    expect(screen.getByText(paths.board(partnershipId, id as RoomId))).toBeTruthy();
  });

  test('says why it cannot, and asks again with the same ids', async () => {
    let tries = 0;
    const { asked } = fakeServer({
      [path]: (body) => (++tries === 1 ? new No(503, 'unavailable') : { id: (body as { id: string }).id }),
    });
    const user = await openCopy();
    await user.click(screen.getByRole('button', { name: 'Copy' }));
    expect(await screen.findByText(/cannot be reached just now/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Copy' }));
    await act(settled);
    const bodies = asked.filter((each) => `${each.method} ${each.path}` === path).map((each) => each.body);
    expect(bodies).toHaveLength(2);
    expect(bodies[0]).toEqual(bodies[1]);
  });

  test('needs a title', async () => {
    const user = await openCopy();
    await user.clear(screen.getByLabelText(/Title of the copy/));
    await user.click(screen.getByRole('button', { name: 'Copy' }));
    expect(screen.getByText('Give the copy a title')).toBeTruthy();
  });
});
