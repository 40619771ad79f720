/** What people do with boards and sections. */
import type { Board } from '@silta/shared/boards/records';
import { firstRules } from '@silta/shared/boards/rules';
import type { RoomId } from '@silta/shared/ids';
import { byRank } from '@silta/shared/rank';
import { Refusal } from '@silta/shared/refusals';
import type { Changes } from '../realtime/changes.ts';
import { sectionsHere } from './collecting.ts';
import type { HandlersOf } from '../realtime/handler.ts';

type BoardCommand =
  | 'board.create'
  | 'board.rename'
  | 'board.setLayout'
  | 'board.setRules'
  | 'board.archive'
  | 'board.unarchive'
  | 'section.create'
  | 'section.rename'
  | 'section.move'
  | 'section.remove';

const withoutPrompt = { prompt: '', starter: '' } as const;
const asNew = { posting: 'everyone', collecting: false, collected: {} } as const;
const theBoard = ({ boardId }: { boardId: RoomId }) => ({ type: 'board', id: boardId }) as const;

export const boardHandlers: HandlersOf<BoardCommand> = {
  'board.create': {
    loads: ({ id, sections }) => [
      { type: 'board', ids: [id] },
      { type: 'section', ids: sections.map((section) => section.id) },
    ],
    run: (changes, { id, title, layout, sections }) => {
      if (id === changes.roomId) throw new Refusal('conflict');
      changes.add('board', {
        id,
        roomId: changes.roomId,
        title,
        layout,
        ...firstRules,
        locksAt: null,
        opensAt: null,
        calmed: null,
        goal: null,
        origin: null,
        reactions: 'useful',
        createdAt: changes.now,
        archivedAt: null,
      });
      const room = changes.openBoardRoom(id);
      for (const { prompt = '', starter = '', ...section } of sections)
        room.add('section', { ...section, prompt, starter, ...asNew, roomId: id });
    },
  },
  'board.rename': {
    target: theBoard,
    run: (changes, { boardId, title }) => edit(changes, boardId, { title }),
  },
  'board.setLayout': {
    target: theBoard,
    run: (changes, { boardId, layout }) => edit(changes, boardId, { layout }),
  },
  'board.setRules': { target: theBoard, run: (changes, { boardId, rules }) => edit(changes, boardId, rules) },
  'board.archive': {
    target: theBoard,
    run: (changes, { boardId }) => edit(changes, boardId, { archivedAt: changes.now }),
  },
  'board.unarchive': {
    target: theBoard,
    run: (changes, { boardId }) => edit(changes, boardId, { archivedAt: null }),
  },
  'section.create': {
    loads: ({ id }, scope) => [{ type: 'section', ids: [id] }, sectionsHere(scope)],
    run: (changes, section) => {
      needOpenBoard(changes);
      const others = changes.list('section', 'roomId', changes.roomId);
      const collecting = others.some((each) => each.collecting);
      changes.add('section', {
        ...section,
        ...withoutPrompt,
        ...asNew,
        roomId: changes.roomId,
        collecting,
      });
    },
  },
  'section.rename': {
    target: ({ sectionId }) => ({ type: 'section', id: sectionId }),
    run: (changes, { sectionId, title }) => {
      needOpenBoard(changes);
      changes.put('section', { ...changes.need('section', sectionId), title });
    },
  },
  'section.move': {
    target: ({ sectionId }) => ({ type: 'section', id: sectionId }),
    run: (changes, { sectionId, rank }) => {
      needOpenBoard(changes);
      changes.put('section', { ...changes.need('section', sectionId), rank });
    },
  },
  'section.remove': {
    loads: ({ sectionId }, scope) => [
      { type: 'post', column: 'sectionId', value: sectionId },
      sectionsHere(scope),
    ],
    target: ({ sectionId }) => ({ type: 'section', id: sectionId }),
    run: (changes, { sectionId }) => {
      needOpenBoard(changes);
      const posts = changes.list('post', 'sectionId', sectionId);
      if (posts.some((post) => post.deletedAt === null)) throw new Refusal('notEmpty');
      const others = changes
        .list('section', 'roomId', changes.roomId)
        .filter((section) => section.id !== sectionId);
      const [first] = others.sort(byRank);
      if (!first) throw new Refusal('notEmpty');
      for (const post of posts) changes.put('post', { ...post, sectionId: first.id });
      changes.remove('section', sectionId);
    },
  },
};

function edit(changes: Changes, boardId: RoomId, fields: Partial<Board>): void {
  changes.put('board', { ...changes.need('board', boardId), ...fields });
}

function needOpenBoard(changes: Changes): void {
  if (changes.need('board', changes.roomId).archivedAt !== null) throw new Refusal('archived');
}
