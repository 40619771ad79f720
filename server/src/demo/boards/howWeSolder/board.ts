/** The board of the moment: the same craft at two benches. */
import type { BoardStory } from '../../story.ts';
import { canteenTour } from './canteenTour.ts';
import { esdSafety } from './esdSafety.ts';
import { schematics } from './schematics.ts';
import { soldering } from './soldering.ts';

export const howWeSolder: BoardStory = {
  title: 'How we solder, and how you do it',
  layout: 'columns',
  by: 'Sari',
  ago: '6 d',
  sections: ['Soldering', 'ESD safety', 'Reading a schematic', 'Canteen tour'],
  rules: { anonymity: 'peers' },
  approveFirst: '25 min',
  posts: [...soldering, ...esdSafety, ...schematics, ...canteenTour],
};
