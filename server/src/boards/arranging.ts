/** What people do with where a post stands in layouts that are more than an order. */
import { asKept } from '@silta/shared/boards/places';
import type { HandlersOf } from '../realtime/handler.ts';
import { needOnBoard, needWritable, thePost } from './onBoard.ts';

export const arrangingHandlers: HandlersOf<'post.date' | 'post.place' | 'post.locate'> = {
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
};
