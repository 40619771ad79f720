/** Which posts of a board somebody wants to see: of one side, waiting for approval, or with certain words. */
import type { Comment, Post } from '@silta/shared/boards/records';
import type { MemberId, SideId } from '@silta/shared/ids';
import { plain } from '../ui/plainText.ts';

export interface PostFilter {
  /** null for everyone. */
  side: SideId | null;
  waitingOnly: boolean;
  /** As typed; every word must be there. */
  words: string;
}

export const noFilter: PostFilter = { side: null, waitingOnly: false, words: '' };

export type NameOf = (id: MemberId | null) => string | null;

/** What is searched besides the post itself. */
export interface SearchGround {
  commentsOf: (post: Post) => readonly Comment[];
  nameOf: NameOf;
}

export function isFiltering({ side, waitingOnly, words }: PostFilter): boolean {
  return side !== null || waitingOnly || words.trim() !== '';
}

export function passesThrough(filter: PostFilter, ground: SearchGround): (post: Post) => boolean {
  const words = plain(filter.words).split(/\s+/).filter(Boolean);
  return (post) =>
    (filter.side === null || post.sideId === filter.side) &&
    (!filter.waitingOnly || post.state === 'waiting') &&
    (words.length === 0 || hasAll(words, post, ground));
}

/** The name of somebody who posts without one is not searched, not even by those who may know it. */
function hasAll(words: readonly string[], post: Post, { commentsOf, nameOf }: SearchGround): boolean {
  const names = [post, ...commentsOf(post)].map((each) =>
    each.anonymous ? '' : (nameOf(each.authorId) ?? ''),
  );
  const written = [plainPost(post), ...commentsOf(post).map(plainComment)];
  const all = [...written, plain(names.join(' '))].join('\n');
  return words.every((word) => all.includes(word));
}

const plainPost = remembered(({ title, text, attachments }: Post) =>
  plain([title, text, ...attachments.flatMap(({ alt, caption, name }) => [alt, caption, name])].join('\n')),
);
const plainComment = remembered((comment: Comment) => plain(comment.text));

function remembered<R extends object>(make: (record: R) => string): (record: R) => string {
  const known = new WeakMap<R, string>();
  return (record) => {
    const made = known.get(record) ?? make(record);
    known.set(record, made);
    return made;
  };
}
