/** Whether somebody reads in a lane just now, so that nothing may move there. */
import type { LaneId } from './boardView.ts';

/** Less than half a line is not scrolled. */
const stillPx = 12;

export function isReadingNear(laneId: LaneId): boolean {
  const lane = document.querySelector<HTMLElement>(`.lane[data-lane="${laneId}"]`);
  const board = lane?.closest('.wall');
  if (!lane || !board) return false;
  const isScrolled = board.scrollTop > stillPx || scrollY > board.getBoundingClientRect().top + scrollY;
  return isScrolled || lane.contains(document.activeElement);
}
