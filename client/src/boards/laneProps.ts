/** What a lane of a board is told from above. */
import type { Layout, Section } from '@silta/shared/boards/records';
import type { PostId } from '@silta/shared/ids';
import type { Lane as LaneView } from './boardView.ts';
import type { Cards } from './cards.ts';
import type { ComposerRoad, Composing } from './composing.ts';
import type { Moving } from './laneItems.ts';
import type { Place } from './places.ts';
import type { SentBack } from './sentBack.ts';
import type { ChangeLooking, Looking } from './useLooking.ts';

export interface LaneProps {
  lane: LaneView;
  sections: readonly Section[];
  layout: Layout;
  looking: Looking;
  changeLooking: ChangeLooking;
  cards: Cards;
  composing: Composing | null;
  composer: ComposerRoad;
  isPhone: boolean;
  canWrite: boolean;
  moving: Moving | null;
  drop: { place: Place; id: PostId } | null;
  sentBack: readonly SentBack[];
  showHeld: () => void;
  /** Somebody goes to this post, wherever it is. */
  wantedId: PostId | null;
  /** A board of which all posts are drawn, though not all at once. */
  isForAll: boolean;
  /** False while only its beginning is there. */
  isWhole: boolean;
}
