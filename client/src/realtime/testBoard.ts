/** A small board for the tests of this folder. */
import type { Post } from '@silta/shared/boards/records';
import type { AccountId, RoomId, MemberId, PostId, SectionId, SideId } from '@silta/shared/ids';
import type { Changes, Snapshot } from '@silta/shared/protocol';

/** The id with this number, of whatever kind is asked for. */
const id = <Id extends string>(n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}` as Id;

export const boardId = id<RoomId>(1);
export const otherBoardId = id<RoomId>(2);
export const sectionId = id<SectionId>(10);
export const aino = id<MemberId>(20);
export const jonas = id<MemberId>(21);
export const ainosAccount = id<AccountId>(30);
export const jonasAccount = id<AccountId>(31);
export const savonlinna = id<SideId>(40);
export const postId = (n: number) => id<PostId>(100 + n);

export function post(n: number, fields: Partial<Post> = {}): Post {
  return {
    id: postId(n),
    roomId: boardId,
    sectionId,
    authorId: jonas,
    sideId: savonlinna,
    title: `Post ${n}`,
    text: '',
    language: 'en',
    paper: 'plain',
    anonymous: false,
    sealed: false,
    revealed: null,
    state: 'shown',
    returned: null,
    held: null,
    takenAway: false,
    writtenBy: null,
    rank: 'm',
    pinnedAt: null,
    attachments: [],
    dates: null,
    spot: null,
    link: null,
    location: null,
    track: null,
    tallies: {},
    poll: null,
    joint: false,
    createdAt: '2026-03-02T08:00:00.000Z',
    editedAt: null,
    deletedAt: null,
    ...fields,
  };
}

export function boardAt(seq: number, posts: readonly Post[], view = 1): Snapshot {
  const viewer = { memberId: aino, sideId: savonlinna, role: 'learner' as const };
  return { room: boardId, seq, view, viewer, records: { post: posts } };
}

export function step(
  from: number,
  to: number,
  posts: readonly Post[],
  fields: Partial<Changes> = {},
): Changes {
  const puts = posts.map((record) => ({ type: 'post' as const, record }));
  return { room: boardId, from, to, puts, removes: [], done: [], ...fields };
}

/** The payload of a new post with this number. */
export function draft(n: number, title = `Post ${n}`) {
  const { id: of, text, language, paper, rank, anonymous } = post(n);
  return { id: of, sectionId, title, text, language, paper, rank, anonymous };
}
