/** The wall on which everybody has said hello. */
import type { BoardStory } from '../../story.ts';
import { paderborn } from './paderborn.ts';
import { savonlinna } from './savonlinna.ts';

export const introductions: BoardStory = {
  title: 'Introduce yourselves',
  layout: 'wall',
  by: 'Sari',
  ago: '28 d',
  sections: ['Hello'],
  posts: [...savonlinna, ...paderborn],
};
