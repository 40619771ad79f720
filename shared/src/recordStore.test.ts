/** What a client makes of snapshots, changes and its own guesses. */
import { guess } from './guess.ts';
import { newId } from './ids.ts';
import type { CommandId, MemberId, PostId, RoomId, SectionId, SideId } from './ids.ts';
import type { Changes, Snapshot } from './protocol.ts';
import { RecordStore } from './recordStore.ts';
import type { Pending } from './recordStore.ts';
import type { Post } from './boards/records.ts';

const room = newId<RoomId>();
const me = { memberId: newId<MemberId>(), sideId: newId<SideId>(), role: 'learner' } as const;
const at = '2026-09-01T08:00:00.000Z';

function post(fields: Partial<Post> = {}): Post {
  return {
    id: newId<PostId>(),
    roomId: room,
    sectionId: newId<SectionId>(),
    authorId: me.memberId,
    sideId: me.sideId,
    title: 'Flux',
    text: '',
    language: 'en',
    paper: 'plain',
    attachments: [],
    link: null,
    anonymous: false,
    sealed: false,
    revealed: null,
    state: 'shown',
    rank: 'V1',
    pinnedAt: null,
    dates: null,
    spot: null,
    location: null,
    track: null,
    tallies: {},
    poll: null,
    joint: false,
    createdAt: at,
    editedAt: null,
    deletedAt: null,
    takenAway: false,
    writtenBy: null,
    returned: null,
    held: null,
    ...fields,
  };
}

const snapshot = (seq: number, posts: Post[] = []): Snapshot => ({
  room,
  seq,
  view: 0,
  viewer: me,
  records: { post: posts },
});
const changes = (from: number, to: number, more: Partial<Changes> = {}): Changes => ({
  room,
  from,
  to,
  puts: [],
  removes: [],
  done: [],
  ...more,
});

function deleting(postId: PostId, id = newId<CommandId>()): Pending {
  return { id, name: 'post.delete', payload: { postId }, context: { viewer: me, roomId: room, at } };
}

function storeWith(seq: number, posts: Post[]): RecordStore {
  const store = new RecordStore(guess);
  store.load(snapshot(seq, posts));
  return store;
}

describe('C1 changes are taken in by their numbers', () => {
  test('before the first snapshot everything is a gap', () => {
    const store = new RecordStore();
    expect([store.seq, store.apply(changes(0, 1)), store.list('post')]).toEqual([null, 'gap', []]);
  });

  test('what follows or overlaps is applied, what is known is old, what leaves a hole is a gap', () => {
    const one = post();
    const store = storeWith(5, []);
    expect(store.apply(changes(6, 7))).toBe('gap');
    expect(store.apply(changes(3, 5, { puts: [{ type: 'post', record: one }] }))).toBe('old');
    expect(store.list('post')).toEqual([]);
    expect(store.apply(changes(3, 6, { puts: [{ type: 'post', record: one }] }))).toBe('applied');
    expect([store.seq, store.list('post')]).toEqual([6, [one]]);
    expect(store.apply(changes(6, 8, { removes: [{ type: 'post', id: one.id }] }))).toBe('applied');
    expect([store.seq, store.get('post', one.id)]).toEqual([8, null]);
    expect(store.apply(changes(8, 8))).toBe('old');
  });

  test('a snapshot replaces everything', () => {
    const [old, fresh] = [post(), post()];
    const store = storeWith(5, [old]);
    store.load(snapshot(9, [fresh]));
    expect([store.seq, store.list('post')]).toEqual([9, [fresh]]);
  });
});

describe('C4 guesses lie on top of what is confirmed', () => {
  test('and are computed again on every change below them', () => {
    const mine = post();
    const store = storeWith(1, [mine]);
    store.setPending([deleting(mine.id)]);
    expect(store.get('post', mine.id)).toEqual({ ...mine, deletedAt: at });
    expect([store.isGuess('post', mine.id), store.isGuess('post', newId())]).toEqual([true, false]);
    store.apply(changes(1, 2, { puts: [{ type: 'post', record: { ...mine, title: 'Edited' } }] }));
    expect(store.get('post', mine.id)).toMatchObject({ title: 'Edited', deletedAt: at });
    store.setPending([]);
    expect(store.get('post', mine.id)).toMatchObject({ title: 'Edited', deletedAt: null });
  });

  test('and are dropped when changes name them as done', () => {
    const mine = post();
    const store = storeWith(1, [mine]);
    const [first, second] = [deleting(mine.id), deleting(mine.id)];
    store.setPending([first, second]);
    store.apply(changes(1, 2, { done: [first.id as CommandId] }));
    expect(store.pending).toEqual([second]);
  });

  test('a guess about something that is not there changes nothing, and one of another version neither', () => {
    const store = storeWith(1, []);
    store.setPending([
      deleting(newId<PostId>()),
      { ...deleting(newId<PostId>()), name: 'post.frame' as never },
    ]);
    expect(store.list('post')).toEqual([]);
    expect(store.apply(changes(1, 2))).toBe('applied');
  });

  test('two people on one reaction: the count follows the guess', () => {
    const theirs = post({ tallies: { useful: { yes: { [me.sideId]: 1 } } } });
    const store = storeWith(1, [theirs]);
    const context = { viewer: me, roomId: room, at };
    const react = (useful: boolean): Pending => ({
      id: newId(),
      name: 'reaction.set',
      payload: { postId: theirs.id, kind: 'useful', value: useful ? 'yes' : null },
      context,
    });
    store.setPending([react(true), react(true)]);
    expect(store.get('post', theirs.id)?.tallies).toEqual({ useful: { yes: { [me.sideId]: 2 } } });
    store.setPending([react(true), react(false)]);
    expect(store.get('post', theirs.id)?.tallies).toEqual({ useful: { yes: { [me.sideId]: 1 } } });
    expect(store.list('reaction')).toEqual([]);
  });

  test('a list stays the same array until one of its type changes', () => {
    const mine = post();
    const store = storeWith(1, [mine]);
    const [posts, sections] = [store.list('post'), store.list('section')];
    store.apply(
      changes(1, 2, {
        puts: [
          {
            type: 'section',
            record: {
              id: newId<SectionId>(),
              roomId: room,
              title: 'x',
              rank: 'a1',
              prompt: '',
              starter: '',
              posting: 'everyone' as const,
              collecting: false,
              collected: {},
            },
          },
        ],
      }),
    );
    expect(store.list('post')).toBe(posts);
    expect(store.list('section')).not.toBe(sections);
    store.setPending([deleting(mine.id)]);
    expect(store.list('post')).not.toBe(posts);
  });

  test('those who listen hear of everything that is taken in', () => {
    const store = storeWith(1, []);
    let heard = 0;
    const stop = store.subscribe(() => (heard += 1));
    store.apply(changes(1, 2));
    store.apply(changes(1, 2));
    store.apply(changes(5, 6));
    store.setPending([]);
    stop();
    store.load(snapshot(9));
    expect(heard).toBe(2);
  });
});

test('a snapshot that says the same of a record leaves it the same object, so that what shows it rests', () => {
  const [kept, changed] = [post({ tallies: { useful: { yes: { a: 1 } } } }), post()];
  const store = storeWith(1, [kept, changed]);
  store.load(
    snapshot(2, [
      { ...kept, tallies: { useful: { yes: { a: 1 } } } },
      { ...changed, title: 'Other' },
    ]),
  );
  expect(store.get('post', kept.id)).toBe(kept);
  expect(store.get('post', changed.id)?.title).toBe('Other');
});
