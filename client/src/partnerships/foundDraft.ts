/** A partnership in the making, and where its founder is. */
import type { NewSide } from './sideDetails.ts';

export type FoundStep = 'account' | 'own' | 'others';

export interface FoundDraft {
  name: string;
  role: 'coordinator' | 'teacher';
  own: NewSide;
  others: readonly NewSide[];
}
