/** Who takes a connection away: whoever made it, and staff. */
import { belongingOf } from '@silta/shared/belonging';
import { can } from '@silta/shared/access';
import type { Board, Connection } from '@silta/shared/boards/records';
import { writingRefusal } from '@silta/shared/boards/rules';
import type { Viewer } from '@silta/shared/viewer';

export function mayDisconnect(connection: Connection, board: Board, viewer: Viewer): boolean {
  const isOpen = writingRefusal({ ...board, posting: 'everyone' }, viewer) === null;
  return isOpen && can(viewer, 'connection.remove', belongingOf('connection', connection));
}
