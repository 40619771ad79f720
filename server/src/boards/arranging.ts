/** What people do with where a post stands in layouts that are more than an order. */
import { asKept } from '@silta/shared/boards/places';
import { measured } from '@silta/shared/boards/tracks';
import { Refusal } from '@silta/shared/refusals';
import type { HandlersOf } from '../realtime/handler.ts';
import { needOnBoard, needWritable, thePost } from './onBoard.ts';

type ArrangingCommand = 'post.date' | 'post.place' | 'post.locate' | 'post.track' | 'board.setGoal';

export const arrangingHandlers: HandlersOf<ArrangingCommand> = {
  'post.date': {
    target: thePost,
    run: (changes, { postId, dates }, actor) => {
      needWritable(changes, actor);
      changes.put('post', { ...needOnBoard(changes, postId), dates });
    },
  },
  'post.place': {
    target: thePost,
    run: (changes, { postId, spot }, actor) => {
      needWritable(changes, actor);
      changes.put('post', { ...needOnBoard(changes, postId), spot });
    },
  },
  'post.locate': {
    target: thePost,
    run: (changes, { postId, location }, actor) => {
      needWritable(changes, actor);
      changes.put('post', { ...needOnBoard(changes, postId), location: asKept(location) });
    },
  },
  'post.track': {
    target: thePost,
    run: (changes, { postId, track }, actor) => {
      needWritable(changes, actor);
      changes.put('post', { ...needOnBoard(changes, postId), track: measured(track) });
    },
  },
  'board.setGoal': {
    target: ({ boardId }) => ({ type: 'board', id: boardId }),
    run: (changes, { boardId, goal }) => {
      const board = changes.need('board', boardId);
      if (board.archivedAt !== null) throw new Refusal('archived');
      changes.put('board', { ...board, goal });
    },
  },
};
