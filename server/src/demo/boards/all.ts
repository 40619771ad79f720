/** The boards of the demo, oldest first. */
import type { BoardStory } from '../story.ts';
import { howWeSolder } from './howWeSolder/board.ts';
import { introductions } from './introductions/board.ts';
import { canteenAndBreakTime, firstContact } from './otherBoards.ts';
import { questionsForTheVisit } from './questionsForTheVisit.ts';
import { wordsOfTheTrade } from './wordsOfTheTrade.ts';

export const boards: readonly BoardStory[] = [
  firstContact,
  introductions,
  wordsOfTheTrade,
  howWeSolder,
  questionsForTheVisit,
  canteenAndBreakTime,
];
