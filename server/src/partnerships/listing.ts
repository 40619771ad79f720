/** Keeping the list of words that staff look at first. */
import { limits } from '@silta/shared/limits';
import { withoutListed, withWords } from '@silta/shared/partnerships/listedWords';
import { Refusal } from '@silta/shared/refusals';
import type { HandlersOf } from '../realtime/handler.ts';

export const listHandlers: HandlersOf<'partnership.listWords' | 'partnership.unlistWord'> = {
  'partnership.listWords': {
    target: (_, scope) => ({ type: 'partnership', id: scope.partnershipId }),
    run: (changes, { words }) => {
      const partnership = changes.need('partnership', changes.partnershipId);
      const listedWords = withWords(partnership.listedWords, words);
      if (listedWords.length > limits.listedWords) throw new Refusal('full', { limit: limits.listedWords });
      changes.put('partnership', { ...partnership, listedWords });
    },
  },
  'partnership.unlistWord': {
    target: (_, scope) => ({ type: 'partnership', id: scope.partnershipId }),
    run: (changes, { word }) => {
      const partnership = changes.need('partnership', changes.partnershipId);
      changes.put('partnership', {
        ...partnership,
        listedWords: withoutListed(partnership.listedWords, word),
      });
    },
  },
};
