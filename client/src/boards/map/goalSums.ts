/** How far all sides have come together towards the goal of a board. */
import type { Goal, Post } from '@silta/shared/boards/records';
import type { ShownSide } from '../../members/useSides.ts';

export interface GoalSums {
  /** By position. */
  sides: readonly { side: ShownSide; metres: number; /** Of the whole way. */ part: number }[];
  metres: number;
  /** In the metres of the goal. */
  goal: number;
  isReached: boolean;
}

/** Only what everybody sees counts, so that everybody reads the same sum. */
export function goalSums(goal: Goal, posts: readonly Post[], sides: readonly ShownSide[]): GoalSums {
  const whole = goal.kilometres * 1000;
  const ofSide = (side: ShownSide) =>
    posts
      .filter(({ sideId, state }) => sideId === side.id && state === 'shown')
      .reduce((sum, { track }) => sum + (track?.metres ?? 0), 0);
  const sums = sides.map((side) => ({ side, metres: ofSide(side) }));
  const metres = sums.reduce((sum, each) => sum + each.metres, 0);
  // Beyond the goal the two still meet, where their shares say.
  const scale = Math.max(whole, metres);
  return {
    sides: sums.map((each) => ({ ...each, part: each.metres / scale })),
    metres,
    goal: whole,
    isReached: metres >= whole,
  };
}
