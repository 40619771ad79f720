/** A board as it leaves the house: projected for anybody, in the order of the screen, with or without names. */
import { filesIn } from '@silta/shared/files/attachments';
import type { Board, Comment, Connection, Half, Post, Section } from '@silta/shared/boards/records';
import { withNames } from '@silta/shared/boards/mentions';
import type { PostId } from '@silta/shared/ids';
import type { FileRecord } from '@silta/shared/files/records';
import type { Member } from '@silta/shared/members/records';
import { shownName } from '@silta/shared/members/shownName';
import type { Side } from '@silta/shared/partnerships/records';
import { project } from '@silta/shared/project';
import { byPlace } from '@silta/shared/boards/pins';
import { byRank } from '@silta/shared/rank';
import type { Exporting } from '@silta/shared/transfer/routes';
import { grouped } from './grouped.ts';
import { anybody } from './readBoard.ts';
import type { ReadBoard } from './readBoard.ts';

export interface OutPost {
  record: Post;
  comments: readonly Comment[];
  halves: readonly OutHalf[];
}

/** Nobody's where names stay here. */
export type OutHalf = Omit<Half, 'authorId'> & Pick<Post, 'authorId'>;

export interface OutSection {
  record: Section;
  posts: readonly OutPost[];
}

export interface Outgoing {
  board: Board;
  sections: readonly OutSection[];
  /** Of posts that are there, in their order. */
  connections: readonly Connection[];
  /** In their order. */
  sides: readonly Side[];
  sideOf: (id: string) => Side | null;
  /** What the posts and the halves carry. */
  files: readonly FileRecord[];
  /** null for an anonymous author, and for everybody where names stay here. */
  authorOf: (id: string | null) => Member | null;
  /** As people read it. */
  textOf: (of: Pick<Post, 'text'>) => string;
  /** Of the side of whoever exports. */
  timeZone: string;
}

export function outgoing(read: ReadBoard, names: Exporting['names']): Outgoing {
  const eye = anybody(read.viewer);
  const veil = names === 'with' ? <R>(record: R): R => record : veiled;
  const halves = read.rows.half.flatMap((row) => project('half', row, eye) ?? []);
  const posts = read.rows.post.flatMap((row) => project('post', row, eye) ?? []);
  const comments = read.rows.comment.flatMap((row) => project('comment', row, eye) ?? []);
  const sides = new Map<string, Side>(read.sides.map((side) => [side.id, side]));
  const members = new Map<string | null, Member>(
    read.members.map((member) => [member.id, { ...member, name: shownName(member.name, read.board) }]),
  );
  const commentsOf = grouped(comments.map(veil).sort(byTime), ({ postId }) => postId);
  const named: OutHalf[] = names === 'with' ? halves : halves.map(nameless);
  const halvesOf = grouped<OutHalf>(named.sort(byTime), ({ postId }) => postId);
  const postsIn = grouped(posts.map(veil).sort(byPlace), ({ sectionId }) => sectionId);
  const files = new Map(read.rows.file.map((file) => [file.id, file]));
  const sections = read.rows.section.toSorted(byRank).map((record) => ({
    record,
    posts: (postsIn.get(record.id) ?? []).map((post) => ({
      record: post,
      comments: commentsOf.get(post.id) ?? [],
      halves: halvesOf.get(post.id) ?? [],
    })),
  }));
  const carried = sections.flatMap((section) =>
    section.posts.flatMap(({ record, halves: filled }) =>
      [record, ...filled].flatMap(({ attachments }) => attachments.flatMap(filesIn)),
    ),
  );
  return {
    board: read.board,
    sections,
    connections: inOrder(read.rows.connection, sections),
    files: carried.flatMap((id) => files.get(id) ?? []),
    sides: read.sides.toSorted((a, b) => a.position - b.position),
    sideOf: (id) => sides.get(id) ?? null,
    authorOf: (id) => members.get(id) ?? null,
    textOf: ({ text }) => withNames(text, (id) => members.get(id)?.name ?? null),
    timeZone: sides.get(read.viewer.sideId)?.timeZone ?? 'UTC',
  };
}

function inOrder(connections: readonly Connection[], sections: readonly OutSection[]): Connection[] {
  const posts = sections.flatMap((section) => section.posts).map(({ record }) => record.id);
  const place = new Map(posts.map((id, i) => [id, i]));
  const at = (id: PostId) => place.get(id) ?? -1;
  return connections
    .filter(({ fromId, toId }) => place.has(fromId) && place.has(toId))
    .sort((a, b) => at(a.fromId) - at(b.fromId) || at(a.toId) - at(b.toId));
}

/** Nobody's name, not even the one that came with it. */
function veiled<R extends Post | Comment>(record: R): R {
  const text = withNames(record.text, () => null);
  return { ...record, text, authorId: null, writtenBy: null };
}

function nameless(half: OutHalf): OutHalf {
  return { ...half, text: withNames(half.text, () => null), authorId: null };
}

/** The same order for the same texts, whatever their ids: what was brought in again leaves as it left before. */
function byTime(a: Timed, b: Timed): number {
  return order(a.createdAt, b.createdAt) || order(a.text, b.text) || order(a.id, b.id);
}

type Timed = Pick<Comment, 'createdAt' | 'text'> & { id: string };

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
