// Earlier versions of a post, and what staff did, as they are read on the board.
import { screen, within } from '@testing-library/react';
import type { ActsPage, PostVersion, ReadAct } from '@silta/shared/boards/history';
import type { CommandId } from '@silta/shared/ids';
import { openBoard, speakEnglish } from '../testing/openBoard.tsx';
import { boardId, people, post, postId, soldering } from '../testing/records.ts';

beforeAll(speakEnglish);
beforeEach(() => localStorage.clear());

const at = '2026-03-02T10:00:00.000Z';
const commandId = (n: number) =>
  `00000000-0000-4000-8000-${String(900 + n)}00000000`.slice(0, 36) as CommandId;

const version: PostVersion = {
  id: commandId(1),
  at: '2026-03-02T08:00:00.000Z',
  title: 'Flux',
  text: 'We use much flux.',
  language: 'en',
  paper: 'sky',
  files: ['iron.jpg'],
};

const act = (n: number, fields: Partial<ReadAct> = {}): ReadAct => ({
  id: commandId(n),
  roomId: boardId,
  detail: null,
  at,
  name: 'post.hide',
  memberId: people.sari.id,
  postId: postId(1),
  commentId: null,
  ofMemberId: people.jonas.id,
  sectionId: soldering,
  changed: null,
  sectionTitle: 'Soldering',
  postTitle: 'Flux',
  ...fields,
});

/** The server answers these addresses, and says what it was asked. */
function answering(answers: Record<string, unknown>): string[] {
  const asked: string[] = [];
  globalThis.fetch = (input) => {
    const path = input as string;
    asked.push(path);
    const body = answers[path];
    return Promise.resolve({
      ok: body !== undefined,
      status: body === undefined ? 503 : 200,
      text: () => Promise.resolve(JSON.stringify(body ?? {})),
    } as Response);
  };
  return asked;
}

const versionsOf = (n: number) => `/api/boards/${boardId}/posts/${postId(n)}/versions`;
const acts = `/api/boards/${boardId}/acts`;
const mine = post(1, {
  authorId: people.aino.id,
  title: 'Flux',
  text: 'We use no flux.',
  editedAt: at,
});

async function openHistory(board: Awaited<ReturnType<typeof openBoard>>): Promise<HTMLElement> {
  await board.user.click(screen.getByRole('button', { name: 'More for Flux' }));
  await board.user.click(screen.getByRole('menuitem', { name: 'Earlier versions' }));
  const dialog = await screen.findByRole('dialog', { name: 'Earlier versions of “Flux”' });
  await board.settle();
  return dialog;
}

test('the author reads what each edit changed and takes a version again, as an edit', async () => {
  answering({ [versionsOf(1)]: [version] });
  const board = await openBoard({ as: 'aino', posts: [mine] });
  const dialog = await openHistory(board);
  expect(dialog.textContent).toContain('Written by Aino.');
  expect(dialog.querySelector('ins')?.textContent).toBe('added: no');
  expect(dialog.querySelector('del')?.textContent).toBe('removed: much');
  expect(dialog.textContent).toContain('Paper: Sky → Plain');
  expect(dialog.textContent).toContain('Files removed: iron.jpg');
  await board.user.click(within(dialog).getByRole('button', { name: /Use the version of/ }));
  await board.settle();
  const { title, text, language, paper } = version;
  expect(board.sent()).toEqual([
    { name: 'post.edit', payload: { postId: postId(1), title, text, language, paper } },
  ]);
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('staff read it and take nothing back; others are not offered it, nor where nothing was edited', async () => {
  answering({ [versionsOf(1)]: [version] });
  const board = await openBoard({ as: 'sari', posts: [mine] });
  const dialog = await openHistory(board);
  expect(within(dialog).queryByRole('button', { name: /Use the version/ })).toBeNull();
  board.unmount();
  const other = await openBoard({ as: 'jonas', posts: [mine] });
  await other.user.click(screen.getByRole('button', { name: 'More for Flux' }));
  expect(screen.queryByRole('menuitem', { name: 'Earlier versions' })).toBeNull();
});

test('without an answer it says so, and asks again', async () => {
  answering({});
  const board = await openBoard({ as: 'aino', posts: [mine] });
  const dialog = await openHistory(board);
  expect(within(dialog).getByRole('alert')).toBeTruthy();
  answering({ [versionsOf(1)]: [version] });
  await board.user.click(within(dialog).getByRole('button', { name: 'Try again' }));
  await board.settle();
  expect(dialog.querySelector('ins')).not.toBeNull();
});

test('staff read who did what with whose, where and when, page by page', async () => {
  const first: ActsPage = {
    acts: [
      act(1),
      act(2, {
        name: 'board.setRules',
        postId: null,
        ofMemberId: null,
        sectionId: null,
        changed: { locked: true },
      }),
    ],
    hasMore: true,
  };
  const rest: ActsPage = {
    acts: [act(3, { name: 'comment.delete', ofMemberId: null, postTitle: null })],
    hasMore: false,
  };
  const asked = answering({ [acts]: first, [`${acts}?before=${commandId(2)}`]: rest });
  const board = await openBoard({ as: 'sari', posts: [post(1)] });
  await board.user.click(screen.getByRole('button', { name: 'More for this board' }));
  await board.user.click(screen.getByRole('menuitem', { name: 'What staff did' }));
  const dialog = await screen.findByRole('dialog', { name: 'What staff did' });
  await board.settle();
  const [hidden, locked] = within(dialog).getAllByRole('listitem');
  expect(hidden?.textContent).toContain('Sari hid a post of Jonas');
  expect(hidden?.textContent).toContain('In Soldering · Flux');
  expect(hidden?.querySelector('time')?.textContent).toMatch(/10:00 FI \/ 10:00 DE/);
  expect(locked?.textContent).toContain('Sari locked the board');
  await board.user.click(within(dialog).getByRole('button', { name: 'Show earlier' }));
  await board.settle();
  const last = within(dialog).getAllByRole('listitem').at(-1);
  expect(last?.textContent).toContain('Sari deleted a comment');
  expect(within(last ?? dialog).queryByRole('link')).toBeNull();
  expect(asked.filter((path) => path.startsWith(acts))).toHaveLength(2);
});

test('learners and guests are not offered it', async () => {
  const { user } = await openBoard({ as: 'aino', posts: [] });
  await user.click(screen.getByRole('button', { name: 'More for this board' }));
  expect(screen.queryByRole('menuitem', { name: 'What staff did' })).toBeNull();
});
