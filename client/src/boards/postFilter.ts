/** Which posts of a board somebody wants to see: whose, in which state, new to them, or with certain words. */
import type { Comment, Post } from '@silta/shared/boards/records';
import { mentionOf, mentionsIn, withNames } from '@silta/shared/boards/mentions';
import { plain, wordsOf } from '@silta/shared/plain';
import type { MemberId, SideId } from '@silta/shared/ids';
import type { IsFresh } from './find/fresh.ts';

export interface PostFilter {
  /** null for everyone. */
  side: SideId | null;
  /** Without what they posted anonymously, also for those who may know. */
  person: MemberId | null;
  waitingOnly: boolean;
  /** Come since the last visit, or answered since. */
  freshOnly: boolean;
  mineOnly: boolean;
  /** Or in a comment on it. */
  mentionsOnly: boolean;
  /** By nobody of another side yet. */
  unansweredOnly: boolean;
  filesOnly: boolean;
  /** As typed; every word must be there. */
  words: string;
}

/** Those that can be switched on one by one. */
export const ways = ['freshOnly', 'mineOnly', 'mentionsOnly', 'unansweredOnly', 'filesOnly'] as const;

export const noFilter: PostFilter = {
  side: null,
  person: null,
  waitingOnly: false,
  freshOnly: false,
  mineOnly: false,
  mentionsOnly: false,
  unansweredOnly: false,
  filesOnly: false,
  words: '',
};

export type NameOf = (id: MemberId | null) => string | null;

/** What is searched besides the post itself. */
export interface SearchGround {
  commentsOf: (post: Post) => readonly Comment[];
  nameOf: NameOf;
  /** null for somebody who only reads along. */
  me: MemberId | null;
  isFresh: IsFresh;
}

export function isFiltering(filter: PostFilter): boolean {
  const { side, person, waitingOnly, words } = filter;
  const isChosen = side !== null || person !== null || waitingOnly;
  return isChosen || ways.some((way) => filter[way]) || words.trim() !== '';
}

export function passesThrough(filter: PostFilter, ground: SearchGround): (post: Post) => boolean {
  const words = wordsOf(filter.words);
  return (post) =>
    (filter.side === null || post.sideId === filter.side) &&
    (filter.person === null || (post.authorId === filter.person && !post.anonymous)) &&
    (!filter.waitingOnly || post.state === 'waiting') &&
    passesWays(filter, post, ground) &&
    (words.length === 0 || hasAll(words, post, ground));
}

function passesWays(filter: PostFilter, post: Post, { commentsOf, me, isFresh }: SearchGround): boolean {
  const isAnswered = () => commentsOf(post).some(({ sideId }) => sideId !== post.sideId);
  return (
    (!filter.mineOnly || (me !== null && post.authorId === me)) &&
    (!filter.filesOnly || post.attachments.length > 0) &&
    (!filter.mentionsOnly || mentions(me, post, commentsOf(post))) &&
    (!filter.unansweredOnly || !isAnswered()) &&
    (!filter.freshOnly || isFresh(post, commentsOf(post)))
  );
}

/** Whether somebody is mentioned in the post or a comment on it. */
export function mentions(me: MemberId | null, post: Post, comments: readonly Comment[]): boolean {
  if (me === null) return false;
  const mark = mentionOf(me);
  return post.text.includes(mark) || comments.some(({ text }) => text.includes(mark));
}

/** The name of somebody who posts without one is not searched, not even by those who may know it. */
function hasAll(words: readonly string[], post: Post, { commentsOf, nameOf }: SearchGround): boolean {
  const names = [post, ...commentsOf(post)].flatMap((each) => [
    each.anonymous ? '' : (nameOf(each.authorId) ?? ''),
    each.writtenBy ?? '',
    ...mentionsIn(each.text).map((id) => nameOf(id) ?? ''),
  ]);
  const written = [plainPost(post), ...commentsOf(post).map(plainComment)];
  const all = [...written, plain(names.join(' '))].join('\n');
  return words.every((word) => all.includes(word));
}

/** Ids are no words; the names are searched beside the text. */
const nobody = () => null;

const plainPost = remembered(({ title, text, attachments }: Post) =>
  plain(
    [
      title,
      withNames(text, nobody),
      ...attachments.flatMap(({ alt, caption, name }) => [alt, caption, name]),
    ].join('\n'),
  ),
);
const plainComment = remembered((comment: Comment) => plain(withNames(comment.text, nobody)));

function remembered<R extends object>(make: (record: R) => string): (record: R) => string {
  const known = new WeakMap<R, string>();
  return (record) => {
    const made = known.get(record) ?? make(record);
    known.set(record, made);
    return made;
  };
}
