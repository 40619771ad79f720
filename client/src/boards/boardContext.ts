/** What every part of an open board needs to know and may ask for; changes rarely, so that posts rest. */
import { createContext, useContext } from 'react';
import type { TFunction } from 'i18next';
import type { Board, Comment, Half, Layout, Post } from '@silta/shared/boards/records';
import type { PostId, RoomId, SectionId } from '@silta/shared/ids';
import type { Viewer } from '@silta/shared/viewer';
import type { Sides } from '../members/useSides.ts';
import type { Send } from '../realtime/hooks.ts';
import type { Composing } from './composing.ts';
import type { Question } from './question.ts';
import type { DraftSlot } from './draftShelf.ts';
import type { SentBack } from './sentBack.ts';

export type Texts = TFunction<'boards'>;

export interface BoardScene {
  t: Texts;
  /** The page's own. */
  language: string;
  /** For dates and names. */
  locale: string;
  /** The clock of one's own side. */
  timeZone: string;
  partnershipId: RoomId;
  board: Board;
  /** As one looks at it. */
  layout: Layout;
  viewer: Viewer;
  sides: Sides;
  actions: BoardActions;
}

export interface BoardActions {
  /** To the board's room. */
  send: Send;
  /** To the partnership's room, where the board itself lives. */
  sendToPartnership: Send;
  slotOf: (what: string) => DraftSlot;
  /** Tells the others that somebody writes; false when it is over. */
  showWriting: (writing: boolean) => void;
  /** Opens the composer for a new post. */
  write: (sectionId: SectionId, starter?: string) => void;
  /** The same, with files that somebody has dropped there. */
  bring: (sectionId: SectionId, files: readonly File[]) => void;
  edit: (post: Post) => void;
  comment: (post: Post | null) => void;
  /** Begins a comment, in the opened post where the layout shows only its beginning. */
  answer: (post: Post) => void;
  /** Opens the whole post where the layout shows only its beginning. */
  read: (id: PostId) => void;
  move: (post: Post) => void;
  moveTo: (post: Post) => void;
  approve: (post: Post) => void;
  /** Opens a dialog about a post or comment. */
  ask: (question: Question | null) => void;
  sendBack: (post: Post, word: string) => void;
  /** A toast offers to undo it. */
  hide: (post: Post) => void;
  show: (post: Post) => void;
  /** Puts it into the bin; a toast offers to undo it. */
  remove: (post: Post) => void;
  removeComment: (comment: Comment) => void;
  removeHalf: (half: Half) => void;
  copyLink: (post: Post) => void;
  /** Takes a post that has not been sent yet back into the composer. */
  takeBack: (post: Post) => void;
  /** Puts what is being written where there is still a place for it. */
  moveOn: (composing: Composing) => void;
  /** The post of a begun comment has gone away: says so, with the text. */
  leaveComment: (id: PostId) => void;
  /** Throws a post away that has not been sent yet. */
  discard: (post: Post) => void;
  /** Opens what the server did not take in the composer again. */
  takeUp: (sentBack: SentBack) => void;
  dismiss: (sentBack: SentBack) => void;
}

const SceneContext = createContext<BoardScene | null>(null);
export const BoardSceneProvider = SceneContext.Provider;

export function useScene(): BoardScene {
  const scene = useContext(SceneContext);
  if (!scene) throw new Error('This stands outside an open board.');
  return scene;
}

/** Renewed every minute: only what shows a time listens. */
const NowContext = createContext(0);
export const NowProvider = NowContext.Provider;
export const useBoardNow = () => useContext(NowContext);
