/** Turns the story of a board into what its people did, one step after the other. */
import type { BoardRules } from '@silta/shared/boards/records';
import { newId } from '@silta/shared/ids';
import type {
  AccountId,
  CommentId,
  ConnectionId,
  FileId,
  PostId,
  RoomId,
  SectionId,
} from '@silta/shared/ids';
import { rankBetween } from '@silta/shared/rank';
import type { Rank } from '@silta/shared/rank';
import { lengthOf } from './ago.ts';
import type { Ago } from './ago.ts';
import type { Cast } from './cast.ts';
import { names, people } from './people.ts';
import type { Name, SideCode } from './people.ts';
import type { Step } from './stage.ts';
import type { AnswerStory, BoardStory, PictureStory, PostStory } from './story.ts';

interface Telling {
  cast: Cast;
  board: BoardStory;
  boardId: RoomId;
  /** The moment at which the demo comes into being. */
  start: number;
}

interface PlacedPost extends PostStory {
  id: PostId;
  brought: readonly (PictureStory & { id: FileId })[];
  sectionId: SectionId;
  rank: Rank;
}

/** A picture that somebody brings to a board before the post that carries it. */
export interface Bringing {
  id: FileId;
  picture: string;
  accountId: AccountId;
  boardId: RoomId;
}

interface BoardSteps {
  /** To be done first; then the pictures are brought. */
  founding: Step[];
  pictures: Bringing[];
  steps: Step[];
}

export function boardSteps(cast: Cast, start: number, board: BoardStory): BoardSteps {
  const telling = { cast, board, boardId: newId<RoomId>(), start };
  const sections = placeSections(board.sections);
  const posts = placePosts(board.posts, sections);
  const [founding, ...settings] = setUpSteps(telling, sections);
  return {
    founding: founding ? [founding] : [],
    pictures: posts.flatMap((post) => bringings(telling, post)),
    steps: [
      ...settings,
      ...posts.map((post, i) => later(i, postStep(telling, post))),
      ...posts.flatMap((post) => answerSteps(telling, post)),
      ...posts.flatMap((post) => linkSteps(telling, post, posts)),
      ...posts.flatMap((post, i) => usefulSteps(telling, post, i)),
    ],
  };
}

function bringings({ cast, boardId }: Telling, { by, brought }: PlacedPost): Bringing[] {
  return brought.map(({ id, picture }) => ({ id, picture, accountId: cast.accountOf(by), boardId }));
}

function setUpSteps(telling: Telling, sections: ReturnType<typeof placeSections>): Step[] {
  const { cast, board, boardId, start } = telling;
  const { title, layout, by } = board;
  const rules: BoardRules = {
    anonymity: 'named',
    approval: 'off',
    locked: false,
    posting: 'everyone',
    ...board.rules,
  };
  const step = (ago: Ago) => ({
    at: start - lengthOf(ago),
    room: cast.partnershipId,
    accountId: cast.accountOf(by),
  });
  const steps: Step[] = [
    { ...step(board.ago), name: 'board.create', payload: { id: boardId, title, layout, sections } },
    { ...step(board.ago), name: 'board.setRules', payload: { boardId, rules } },
  ];
  if (board.approveFirst) {
    const stricter = { ...rules, approval: 'learners' as const };
    steps.push({
      ...step(board.approveFirst),
      name: 'board.setRules',
      payload: { boardId, rules: stricter },
    });
  }
  if (board.archived) steps.push({ ...step(board.archived), name: 'board.archive', payload: { boardId } });
  return steps;
}

function postStep(telling: Telling, post: PlacedPost): Step {
  const { id, sectionId, rank, title, text, language = 'en', paper = 'plain', anonymous = false } = post;
  const attachments = post.brought.map(({ id: fileId, alt, caption = '' }) => {
    return { fileId, alt, caption, posterId: null, captions: [] };
  });
  const payload = { id, sectionId, rank, title, text, language, paper, anonymous, attachments };
  return { ...onBoard(telling, post.by, post.ago), name: 'post.create', payload };
}

function answerSteps(telling: Telling, { id, answers = [] }: PlacedPost): Step[] {
  return answers.map((answer, i) => later(i, answerStep(telling, id, answer)));
}

function answerStep(telling: Telling, postId: PostId, answer: AnswerStory): Step {
  const { by, ago, text, language = 'en', anonymous = false } = answer;
  const payload = { id: newId<CommentId>(), postId, text, language, anonymous };
  return { ...onBoard(telling, by, ago), name: 'comment.create', payload };
}

function linkSteps(telling: Telling, post: PlacedPost, posts: readonly PlacedPost[]): Step[] {
  const other = posts.find(({ title }) => title === post.linkedWith);
  if (!other) return [];
  const payload = { id: newId<ConnectionId>(), postId: post.id, toId: other.id };
  return [{ ...onBoard(telling, post.by, lastWord(telling.board)), name: 'connection.make', payload }];
}

/** All together, after the last word on the board: nobody sees when somebody found a post useful. */
function usefulSteps(telling: Telling, post: PlacedPost, nth: number): Step[] {
  const last = lastWord(telling.board);
  const fans = (['FI', 'DE'] as const).flatMap((side) => audience(side, post, nth, last));
  const payload = { postId: post.id, kind: 'useful', value: 'yes' } as const;
  return fans.map((name) => ({ ...onBoard(telling, name, last), name: 'reaction.set', payload }));
}

/** As many of the side as the story says, beginning with somebody else each time, never the author. */
function audience(side: SideCode, post: PostStory, nth: number, when: Ago): Name[] {
  const present = names.filter((name) => people[name].side === side && name !== post.by);
  const hadJoined = present.filter((name) => lengthOf(people[name].joined) > lengthOf(when));
  const learnersFirst = hadJoined.sort((a, b) => Number(isLearner(b)) - Number(isLearner(a)));
  const turn = nth % Math.max(learnersFirst.length, 1);
  return [...learnersFirst.slice(turn), ...learnersFirst.slice(0, turn)].slice(0, post.useful?.[side] ?? 0);
}

function isLearner(name: Name): boolean {
  return people[name].role === 'learner';
}

/** By the nth second, so that what happened in the same hour keeps its order. */
function later(nth: number, step: Step): Step {
  return { ...step, at: step.at + nth * 1000 };
}

function onBoard({ cast, boardId, start }: Telling, by: Name, ago: Ago) {
  return { at: start - lengthOf(ago), room: boardId, accountId: cast.accountOf(by) };
}

/** Half a minute later than anything that was said. */
function lastWord({ posts }: BoardStory): Ago {
  const all = posts.flatMap((post) => [post.ago, ...(post.answers ?? []).map((answer) => answer.ago)]);
  const newest = Math.min(...all.map(lengthOf));
  return `${newest / 60_000 - 0.5} min`;
}

function placeSections(titles: readonly string[]) {
  let rank: Rank | null = null;
  return titles.map((title) => {
    rank = rankBetween(rank, null);
    return { id: newId<SectionId>(), title, rank };
  });
}

/** Each new post lies on top of its section, as if people had put it there. */
function placePosts(posts: readonly PostStory[], sections: ReturnType<typeof placeSections>): PlacedPost[] {
  const tops = new Map<SectionId, Rank>();
  const oldestFirst = [...posts].sort((a, b) => lengthOf(b.ago) - lengthOf(a.ago));
  return oldestFirst.map((post) => {
    const section = sections.find((each) => each.title === post.in);
    if (!section) throw new Error(`The board has no section "${post.in}".`);
    const rank = rankBetween(null, tops.get(section.id) ?? null);
    tops.set(section.id, rank);
    const brought = (post.pictures ?? []).map((picture) => ({ ...picture, id: newId<FileId>() }));
    return { ...post, id: newId<PostId>(), brought, sectionId: section.id, rank };
  });
}
