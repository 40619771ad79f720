/** What staff do with the steps of a session. */
import type { AgendaItemId, RoomId } from '@silta/shared/ids';
import type { Payload } from '@silta/shared/commands';
import { filesIn } from '@silta/shared/files/attachments';
import { limits } from '@silta/shared/limits';
import { Refusal } from '@silta/shared/refusals';
import { given } from '@silta/shared/sessions/commands';
import { leadersOf } from '@silta/shared/sessions/leading';
import type { AgendaItem } from '@silta/shared/sessions/records';
import { filesOf, filesWished, removeFilesOf, tie, untie } from '../files/tying.ts';
import type { Carrier } from '../files/tying.ts';
import type { Changes } from '../realtime/changes.ts';
import type { HandlersOf } from '../realtime/handler.ts';
import type { Actor, Load } from '../realtime/scope.ts';
import { runHere } from './liveOpen.ts';
import { itemsHere, leadAnew, needChanging, partsHere } from './planning.ts';
import { endShowingOf } from './showings.ts';

type AgendaCommand =
  | 'agendaItem.add'
  | 'agendaItem.edit'
  | 'agendaItem.attach'
  | 'agendaItem.setMinutes'
  | 'agendaItem.move'
  | 'agendaItem.remove';

const theItem = ({ agendaItemId }: { agendaItemId: AgendaItemId }) =>
  ({ type: 'agendaItem', id: agendaItemId }) as const;
const shown = (id: AgendaItemId): Carrier => ({ column: 'agendaItemId', id });
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
      const bare = { roomId: changes.roomId, attachments: [], links: [] };
      changes.add('agendaItem', { ...item, ...bare, leaderIds, groups: item.groups ?? null });
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
  'agendaItem.attach': {
    loads: ({ agendaItemId, attachments }, scope) => [
      filesOf(shown(agendaItemId)),
      filesWished(attachments),
      runHere(scope),
    ],
    target: theItem,
    run: attach,
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
    loads: ({ agendaItemId }, scope) => [
      itemsHere(scope),
      partsHere(scope),
      runHere(scope),
      filesOf(shown(agendaItemId)),
      { type: 'station', ids: [agendaItemId] },
      { type: 'question', column: 'roomId', value: scope.roomId },
    ],
    target: theItem,
    run: (changes, { agendaItemId }) => {
      needChanging(changes);
      for (const part of changes.list('part', 'roomId', changes.roomId)) {
        if (part.agendaItemId !== agendaItemId) continue;
        if (part.memberId === null) changes.remove('part', part.id);
        else changes.put('part', { ...part, agendaItemId: null });
      }
      for (const question of changes.list('question', 'roomId', changes.roomId))
        if (question.agendaItemId === agendaItemId)
          changes.put('question', { ...question, agendaItemId: null });
      endShowingOf(changes, changes.need('agendaItem', agendaItemId).attachments);
      removeFilesOf(changes, shown(agendaItemId));
      if (changes.get('station', agendaItemId)) changes.remove('station', agendaItemId);
      changes.remove('agendaItem', agendaItemId);
      // Whoever led it leads the whole session from now on.
      leadAnew(changes);
    },
  },
};

/** Two who bring files at the same time both have theirs on it; what one of them took off is off. */
function attach(
  changes: Changes,
  { agendaItemId, seenIds, attachments: wishes, links }: Payload<'agendaItem.attach'>,
  actor: Actor,
): void {
  needChanging(changes);
  const before = changes.need('agendaItem', agendaItemId).attachments;
  const there = new Set(before.map(({ fileId }) => fileId));
  const kept = wishes.filter(({ fileId }) => there.has(fileId) || !seenIds.includes(fileId));
  const wanted = new Set(kept.map(({ fileId }) => fileId));
  const others = before.filter(({ fileId }) => !wanted.has(fileId) && !seenIds.includes(fileId));
  if (kept.length + others.length > limits.agendaFiles)
    throw new Refusal('full', { limit: limits.agendaFiles });
  const attachments = [...tie(changes, shown(agendaItemId), { wishes: kept, actor }), ...others];
  untie(changes, shown(agendaItemId), new Set(attachments.flatMap(filesIn)));
  edit(changes, agendaItemId, { attachments, links });
  const stays = new Set(attachments.map(({ fileId }) => fileId));
  endShowingOf(
    changes,
    before.filter(({ fileId }) => !stays.has(fileId)),
  );
}

function edit(changes: Changes, id: AgendaItemId, fields: Partial<AgendaItem>): void {
  needChanging(changes);
  changes.put('agendaItem', { ...changes.need('agendaItem', id), ...fields });
}
