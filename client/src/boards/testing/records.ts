/** A small board of two sides for the tests of this folder. */
import { halfIdOf } from '@silta/shared/boards/halfCommands';
import type { Board, Comment, Connection, Half, Post, Report, Section } from '@silta/shared/boards/records';
import type {
  CommentId,
  ConnectionId,
  MemberId,
  PostId,
  ReportId,
  RoomId,
  SectionId,
  SideId,
} from '@silta/shared/ids';
import type { Member } from '@silta/shared/members/records';
import type { Side } from '@silta/shared/partnerships/records';
import type { Snapshot } from '@silta/shared/protocol';
import type { Role } from '@silta/shared/roles';

/** The id with this number, of whatever kind is asked for. */
const id = <Id extends string>(n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}` as Id;

export const partnershipId = id<RoomId>(1);
export const boardId = id<RoomId>(2);
export const finland = id<SideId>(10);
export const germany = id<SideId>(11);
export const soldering = id<SectionId>(20);
export const safety = id<SectionId>(21);
export const postId = (n: number) => id<PostId>(100 + n);

const at = '2026-03-02T08:00:00.000Z';

const side = (of: SideId, position: number, country: string, name: string): Side => ({
  id: of,
  roomId: partnershipId,
  position,
  kind: 'school',
  name,
  place: name,
  country,
  timeZone: 'UTC',
  languages: ['en'],
  ownerId: null,
  endAgreedAt: null,
  callTools: null,
  freeDays: [],
  workedHolidays: [],
});

const member = (n: number, sideId: SideId, role: Role, name: string): Member => ({
  id: id<MemberId>(n),
  roomId: partnershipId,
  sideId,
  role,
  name,
  languages: ['en'],
  joinedAt: at,
  removedAt: null,
});

export const people = {
  aino: member(30, finland, 'learner', 'Aino'),
  sari: member(31, finland, 'teacher', 'Sari'),
  jonas: member(32, germany, 'learner', 'Jonas'),
  gast: member(33, germany, 'guest', 'Gast'),
};
export type Name = keyof typeof people;

export function section(of: SectionId, title: string, rank: string): Section {
  const open = { posting: 'everyone', collecting: false, collected: {} } as const;
  return { id: of, roomId: boardId, title, rank, prompt: '', starter: '', ...open };
}

export const sections = [section(soldering, 'Soldering', 'B1'), section(safety, 'ESD safety', 'C1')];

/** Post 1 lies above post 2, and so on. */
export function post(n: number, fields: Partial<Post> = {}): Post {
  return {
    id: postId(n),
    roomId: boardId,
    sectionId: soldering,
    authorId: people.jonas.id,
    sideId: germany,
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
    rank: `V${n}1`,
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
    createdAt: `2026-03-02T0${n}:00:00.000Z`,
    editedAt: null,
    deletedAt: null,
    takenAway: false,
    writtenBy: null,
    ...fields,
  };
}

export function comment(n: number, on: number, fields: Partial<Comment> = {}): Comment {
  return {
    id: id<CommentId>(200 + n),
    roomId: boardId,
    postId: postId(on),
    answersId: null,
    authorId: people.aino.id,
    sideId: finland,
    text: `Comment ${n}`,
    language: 'en',
    anonymous: false,
    sealed: false,
    revealed: null,
    postShown: true,
    hidden: false,
    createdAt: `2026-03-02T09:0${n}:00.000Z`,
    editedAt: null,
    deletedAt: null,
    takenAway: false,
    writtenBy: null,
    ...fields,
  };
}

export function half(of: SideId, on: number, fields: Partial<Half> = {}): Half {
  return {
    id: halfIdOf(postId(on), of),
    roomId: boardId,
    postId: postId(on),
    sideId: of,
    authorId: of === finland ? people.aino.id : people.jonas.id,
    text: 'At ours',
    language: 'en',
    attachments: [],
    postShown: true,
    createdAt: at,
    editedAt: null,
    ...fields,
  };
}

export function board(fields: Partial<Board> = {}): Board {
  return {
    id: boardId,
    roomId: partnershipId,
    title: 'How we solder',
    layout: 'columns',
    anonymity: 'named',
    approval: 'off',
    locked: false,
    posting: 'everyone',
    locksAt: null,
    opensAt: null,
    calmed: null,
    goal: null,
    origin: null,
    reactions: 'useful',
    createdAt: at,
    archivedAt: null,
    ...fields,
  };
}

export function report(n: number, fields: Partial<Report> = {}): Report {
  return {
    id: id<ReportId>(300 + n),
    roomId: boardId,
    postId: postId(n),
    commentId: null,
    authorId: null,
    reporterId: people.aino.id,
    sideId: finland,
    reason: 'hurts',
    word: '',
    createdAt: at,
    outcome: null,
    decidedAt: null,
    ...fields,
  };
}

export function connection(n: number, [from, to]: readonly [number, number], maker?: Name): Connection {
  return {
    id: id<ConnectionId>(400 + n),
    roomId: boardId,
    fromId: postId(from),
    toId: postId(to),
    makerId: maker ? people[maker].id : null,
    fromShown: true,
    toShown: true,
  };
}

interface Scene {
  sections?: readonly Section[];
  as: Name;
  board?: Partial<Board>;
  posts?: readonly Post[];
  comments?: readonly Comment[];
  reports?: readonly Report[];
  halves?: readonly Half[];
  connections?: readonly Connection[];
}

/** Both rooms as this person sees them. */
export function snapshots({
  as,
  posts = [],
  comments = [],
  reports = [],
  halves = [],
  connections = [],
  ...scene
}: Scene): Snapshot[] {
  const { id: memberId, sideId, role } = people[as];
  const seen = { seq: 1, view: 1, viewer: { memberId, sideId, role } };
  const sides = [side(finland, 0, 'FI', 'Savonlinna'), side(germany, 1, 'DE', 'Paderborn')];
  const members = Object.values(people);
  return [
    { ...seen, room: partnershipId, records: { side: sides, member: members, board: [board(scene.board)] } },
    {
      ...seen,
      room: boardId,
      records: {
        section: scene.sections ?? sections,
        post: posts,
        comment: comments,
        report: reports,
        half: halves,
        connection: connections,
      },
    },
  ];
}
