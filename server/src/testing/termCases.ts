/** What the commands of the glossary may be tried with. */
import type { CommandName } from '@silta/shared/commands';
import { authorOf, nobody, onlyStaffAndAuthor, ownSideOther, sideOther } from './accessCase.ts';
import type { Case, Tried } from './accessCase.ts';
import { aTerm, termNamed } from './given.ts';

type OfTerms = Extract<
  CommandName,
  | 'term.add'
  | 'term.setWord'
  | 'term.setPicture'
  | 'term.setRecording'
  | 'term.confirmWord'
  | 'term.remove'
  | 'term.restore'
  | 'term.import'
>;

// In English, which both sides speak whatever becomes of their details.
const aWord = () => termNamed('soldering iron', { language: 'en' });
const termOf = (tried: Tried) => aTerm(authorOf(tried), 'soldering iron', 'en');

export const termCases: { [N in OfTerms]: Case<N> } = {
  'term.add': { whose: nobody, about: aWord },
  'term.setWord': {
    whose: ownSideOther,
    about: async (tried) => ({
      termId: await termOf(tried),
      language: 'de',
      text: 'der Lötkolben',
      example: '',
      was: 0,
    }),
  },
  'term.setPicture': {
    whose: ownSideOther,
    about: async (tried) => ({ termId: await termOf(tried), picture: null }),
  },
  'term.setRecording': {
    whose: ownSideOther,
    about: async (tried) => ({ termId: await termOf(tried), language: 'en', version: 1, recording: null }),
  },
  // Nobody confirms their own word; this one is in a language that the actor's side speaks.
  'term.confirmWord': {
    whose: sideOther,
    about: async (tried) => ({
      termId: await termOf(tried),
      language: 'en',
      version: 1,
      confirmed: true,
    }),
  },
  'term.remove': { whose: ownSideOther, about: async (tried) => ({ termId: await termOf(tried) }) },
  'term.restore': {
    whose: ownSideOther,
    hidden: onlyStaffAndAuthor,
    about: async (tried) => {
      const termId = await termOf(tried);
      await authorOf(tried).send('term.remove', { termId }).isDone();
      return { termId };
    },
  },
  'term.import': { whose: nobody, about: () => ({ terms: [aWord()] }) },
};
