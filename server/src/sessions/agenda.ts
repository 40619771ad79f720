/** What staff do with the steps of a session. */
import type { AgendaItemId, RoomId } from '@silta/shared/ids';
import { given } from '@silta/shared/sessions/commands';
import { leadersOf } from '@silta/shared/sessions/leading';
import type { AgendaItem } from '@silta/shared/sessions/records';
import type { Changes } from '../realtime/changes.ts';
import type { HandlersOf } from '../realtime/handler.ts';
import type { Load } from '../realtime/scope.ts';
import { itemsHere, leadAnew, needChanging, partsHere } from './planning.ts';

type AgendaCommand =
  'agendaItem.add' | 'agendaItem.edit' | 'agendaItem.setMinutes' | 'agendaItem.move' | 'agendaItem.remove';

const theItem = ({ agendaItemId }: { agendaItemId: AgendaItemId }) =>
  ({ type: 'agendaItem', id: agendaItemId }) as const;
const theBoard = ({ boardId }: { boardId?: RoomId | null | undefined }): Load => ({
  type: 'board',
  ids: boardId ? [boardId] : [],
});

export const agendaHandlers: HandlersOf<AgendaCommand> = {
  'agendaItem.add': {
    loads: (item, scope) => [{ type: 'agendaItem', ids: [item.id] }, theBoard(item), partsHere(scope)],
    run: (changes, item) => {
      needChanging(changes);
      if (item.boardId) changes.need('board', item.boardId);
      const leaderIds = leadersOf(item.id, changes.list('part', 'roomId', changes.roomId));
      changes.add('agendaItem', { ...item, roomId: changes.roomId, leaderIds, groups: item.groups ?? null });
    },
  },
  'agendaItem.edit': {
    loads: (fields) => [theBoard(fields)],
    target: theItem,
    run: (changes, { agendaItemId, ...fields }) => {
      if (fields.boardId) changes.need('board', fields.boardId);
      edit(changes, agendaItemId, given(fields));
    },
  },
  'agendaItem.setMinutes': {
    target: theItem,
    run: (changes, { agendaItemId, minutes }) => edit(changes, agendaItemId, { minutes }),
  },
  'agendaItem.move': {
    target: theItem,
    run: (changes, { agendaItemId, rank }) => edit(changes, agendaItemId, { rank }),
  },
  'agendaItem.remove': {
    loads: (_, scope) => [itemsHere(scope), partsHere(scope)],
    target: theItem,
    run: (changes, { agendaItemId }) => {
      needChanging(changes);
      for (const part of changes.list('part', 'roomId', changes.roomId)) {
        if (part.agendaItemId !== agendaItemId) continue;
        if (part.memberId === null) changes.remove('part', part.id);
        else changes.put('part', { ...part, agendaItemId: null });
      }
      changes.remove('agendaItem', agendaItemId);
      // Whoever led it leads the whole session from now on.
      leadAnew(changes);
    },
  },
};

function edit(changes: Changes, id: AgendaItemId, fields: Partial<AgendaItem>): void {
  needChanging(changes);
  changes.put('agendaItem', { ...changes.need('agendaItem', id), ...fields });
}
