// What Today tells of a board, it tells by the names under which people stand on it.
import { act, render, screen } from '@testing-library/react';
import {
  board,
  boardId,
  comment,
  partnershipId,
  people,
  post,
  snapshots,
} from '../boards/testing/records.ts';
import { FoundPosts } from '../boards/find/FoundPosts.tsx';
import { RealmProvider } from '../realtime/RealmProvider.tsx';
import { fakeRealm, settled } from '../realtime/testing.ts';
import { AnswerRow, PostRow } from './CrossingRow.tsx';
import { speak } from './testing/texts.ts';

beforeAll(() => speak(['app', 'boards', 'members', 'realtime']));

const at = '2026-03-02T08:00:00.000Z';

async function shown(anonymity: 'named' | 'firstName'): Promise<string> {
  const rooms = snapshots({ as: 'aino', board: { anonymity } });
  const members = Object.values(people).map((each) => ({ ...each, name: `${each.name} Lastname` }));
  const [home, ...rest] = rooms.map((room) =>
    room.room === partnershipId ? { ...room, records: { ...room.records, member: members } } : room,
  );
  const answer = comment(1, 1, { text: `@${people.sari.id} look`, authorId: people.aino.id });
  const found = { posts: [post(2)], comments: [], isCut: false };
  render(
    <RealmProvider realm={fakeRealm({ snapshots: home ? [home, ...rest] : rest })}>
      <ul>
        <AnswerRow partnershipId={partnershipId} at={at} comment={answer} post={post(1)} />
        <PostRow partnershipId={partnershipId} at={at} post={post(2)} />
      </ul>
      <FoundPosts
        partnershipId={partnershipId}
        boards={[board({ id: boardId })]}
        search={{ found, refusal: null, words: 'post' }}
      />
    </RealmProvider>,
  );
  await act(settled);
  return document.body.textContent;
}

test('in full where the board shows them in full', async () => {
  expect((await shown('named')).match(/Lastname/g)?.length).toBeGreaterThan(3);
});

test('by the first name alone, also in mentions and in what was found', async () => {
  const text = await shown('firstName');
  expect(text).toContain('Jonas');
  expect(text).toContain('@Sari look');
  expect(text).not.toContain('Lastname');
  expect(screen.getAllByRole('link')).toHaveLength(3);
});
