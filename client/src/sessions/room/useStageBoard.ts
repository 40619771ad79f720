/** The board on the stage: that of the step that runs, otherwise the first of the session. */
import type { RoomId } from '@silta/shared/ids';
import type { AgendaItem } from '@silta/shared/sessions/records';
import { useHeld } from './roomContext.ts';

export function useStageBoard(current: AgendaItem | null): RoomId | null {
  const { session } = useHeld();
  return current?.boardId ?? session.boardIds[0] ?? null;
}
