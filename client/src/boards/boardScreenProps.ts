/** What the screen of an open board is told from above. */
import type { Layout, Post } from '@silta/shared/boards/records';
import type { PostId } from '@silta/shared/ids';
import type { Here } from '@silta/shared/protocol';
import type { BoardView } from './boardView.ts';
import type { Cards } from './cards.ts';
import type { Composing } from './composing.ts';
import type { Question } from './question.ts';
import type { SentBack } from './sentBack.ts';
import type { Drop } from './useDragging.ts';
import type { ChangeLooking, Looking } from './useLooking.ts';
import type { MovingByKeys } from './useMoving.ts';

export interface BoardScreenProps {
  view: BoardView;
  here: readonly Here[];
  layout: Layout;
  looking: Looking;
  changeLooking: ChangeLooking;
  cards: Omit<Cards, 'markedId'>;
  composing: Composing | null;
  setComposing: (composing: Composing | null) => void;
  moving: MovingByKeys;
  movingTo: Post | null;
  setMovingTo: (post: Post | null) => void;
  question: Question | null;
  /** The post that is open in a dialog, where the layout shows only its beginning. */
  readingId: PostId | null;
  setReading: (id: PostId | null) => void;
  canArrange: boolean;
  put: (drop: Drop) => void;
  postById: (id: PostId) => Post | null;
  sentBack: readonly SentBack[];
  showHeld: () => void;
  /** False while only the beginning of a big board is there. */
  isWhole: boolean;
  isPhone: boolean;
}
