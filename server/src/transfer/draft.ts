/** A board as it was found elsewhere, before it has ids and authors here. */
import { newId } from '@silta/shared/ids';
import type { CommentId, PostId, RoomId, SectionId } from '@silta/shared/ids';
import { firstRules } from '@silta/shared/boards/rules';
import { rankBetween } from '@silta/shared/rank';
import type { Rank } from '@silta/shared/rank';
import { Refusal } from '@silta/shared/refusals';
import { clean, isVisible, limits } from '@silta/shared/texts';
import type { WholeBoard } from '@silta/shared/transfer/commands';
import type { Importing } from '@silta/shared/transfer/routes';
import type { Actor } from '../realtime/scope.ts';
import type { Notes } from './notes.ts';

export interface DraftComment {
  text: string;
  /** A name and nothing more. */
  writtenBy: string | null;
  /** ISO; null where it is not known. */
  at: string | null;
}

/** What each row of a table of posts is answered with, by its place. */
export type CommentsByRow = ReadonlyMap<number, readonly DraftComment[]>;

export interface DraftPost extends DraftComment {
  title: string;
  comments: DraftComment[];
  /** Addresses of what was attached; they stand in the text as well. */
  links: string[];
}

export interface Draft {
  title: string;
  sections: { title: string; posts: DraftPost[] }[];
  notes: Notes;
}

/** Sections and boards that come from elsewhere begin like new ones. */
const openToAll = { prompt: '', starter: '', posting: 'everyone', collecting: false, collected: {} } as const;
const withoutTimes = {
  locksAt: null,
  opensAt: null,
  calmed: null,
  goal: null,
  origin: null,
  archivedAt: null,
};

export interface Placing extends Pick<Importing, 'board' | 'title' | 'language'> {
  partnershipId: RoomId;
  actor: Actor;
  /** ISO. */
  now: string;
}

/** A board, and what its posts had attached where they were. */
export interface Placed {
  whole: WholeBoard;
  attached: AttachedElsewhere[];
}

export interface AttachedElsewhere {
  postId: PostId;
  url: string;
}

/** Whoever brings it in stands for its authors, whose names stand beside the texts. Refuses with `full`. */
export function placed({ sections, notes }: Draft, to: Placing): Placed {
  needRoom(sections);
  const room = { roomId: to.board };
  const whole: WholeBoard['records'] = {
    section: [],
    post: [],
    comment: [],
    half: [],
    connection: [],
    file: [],
  };
  const attached: AttachedElsewhere[] = [];
  let lastSection: Rank | null = null;
  for (const { title, posts } of sections) {
    lastSection = rankBetween(lastSection, null);
    const id = newId<SectionId>();
    whole.section.push({
      id,
      ...room,
      title: cut(title, limits.sectionTitle, notes),
      rank: lastSection,
      ...openToAll,
    });
    let last: Rank | null = null;
    for (const post of posts) {
      last = rankBetween(last, null);
      const postId = place(whole, post, { to, notes, sectionId: id, rank: last });
      attached.push(...post.links.map((url) => ({ postId, url })));
    }
  }
  const board = { id: to.board, roomId: to.partnershipId, title: to.title, layout: 'columns' as const };
  const fields = { ...firstRules, reactions: 'useful', createdAt: to.now, ...withoutTimes } as const;
  return { whole: { board: { ...board, ...fields }, records: whole }, attached };
}

interface Spot {
  to: Placing;
  notes: Notes;
  sectionId: SectionId;
  rank: Rank;
}

/** The post and its comments. */
function place(whole: WholeBoard['records'], post: DraftPost, { to, notes, sectionId, rank }: Spot): PostId {
  const postId = newId<PostId>();
  whole.post.push({
    id: postId,
    roomId: to.board,
    ...written(post, to, { notes, most: limits.postText }),
    sectionId,
    title: oneLine(cut(post.title, limits.postTitle, notes)),
    paper: 'plain',
    dates: null,
    spot: null,
    link: null,
    location: null,
    track: null,
    attachments: [],
    state: 'shown',
    returned: null,
    held: null,
    rank,
    pinnedAt: null,
    tallies: {},
    joint: false,
    poll: null,
  });
  for (const comment of post.comments) {
    const texts = written(comment, to, { notes, most: limits.commentText });
    const where = { id: newId<CommentId>(), roomId: to.board, postId };
    whole.comment.push({ ...where, ...texts, answersId: null, postShown: true, hidden: false });
  }
  return postId;
}

function written(
  { text, writtenBy, at }: DraftComment,
  { actor, language, now }: Placing,
  { notes, most }: { notes: Notes; most: number },
) {
  const name = oneLine(clean(writtenBy ?? '')).slice(0, limits.name);
  if (name !== '') notes.add('authorsAsText');
  return {
    authorId: actor.memberId,
    sideId: actor.sideId,
    writtenBy: isVisible(name) ? name : null,
    text: cut(text, most, notes).trim(),
    language,
    anonymous: false,
    sealed: false,
    revealed: null,
    createdAt: at ?? now,
    editedAt: null,
    deletedAt: null,
    takenAway: false,
  };
}

function needRoom(sections: Draft['sections']): void {
  const posts = sections.flatMap((section) => section.posts);
  const comments = posts.map((post) => post.comments.length);
  need(sections.length, limits.sections);
  need(posts.length, limits.posts);
  need(Math.max(0, ...comments), limits.commentsOnPost);
  need(
    comments.reduce((sum, count) => sum + count, 0),
    limits.comments,
  );
}

function need(count: number, limit: number): void {
  if (count > limit) throw new Refusal('full', { limit });
}

/** Cleaned like everything that people write; what is too long is cut and noted. */
function cut(text: string, most: number, notes: Notes): string {
  const whole = clean(text);
  if (whole.length <= most) return whole;
  notes.add('textsCut');
  return clean(whole.slice(0, most));
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

/** The instant that a text names, between the beginnings of the web and now; null otherwise. */
export function instantIn(text: string, now: number = Date.now()): string | null {
  const at = Date.parse(text.trim());
  return Number.isNaN(at) || at < Date.UTC(1990, 0) || at > now ? null : new Date(at).toISOString();
}
