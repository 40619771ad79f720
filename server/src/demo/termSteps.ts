/** How the demo's glossary came about: one brings a term, others fill in, somebody who speaks it confirms. */
import { glossaryOf } from '@silta/shared/glossary/room';
import { newId } from '@silta/shared/ids';
import type { TermId } from '@silta/shared/ids';
import { lengthOf } from './ago.ts';
import type { Cast } from './cast.ts';
import type { Name } from './people.ts';
import type { Step } from './stage.ts';
import type { TermStory, WordStory } from './terms.ts';

const minute = 60_000;
/** Long enough that the other side has seen it, short enough for the youngest term. */
const answered = 90 * minute;

/** `nth`: among those of the same day. */
export function termSteps(
  cast: Cast,
  start: number,
  { story, nth }: { story: TermStory; nth: number },
): Step[] {
  const termId = newId<TermId>();
  const begin = start - lengthOf(story.ago) + nth * 7 * minute;
  const words = Object.entries(story.words);
  return words.flatMap(([language, word], i) => {
    const said = stepOf(cast, begin + i * answered, word.by);
    const first = { language, text: word.text, example: word.example ?? '' };
    const step: Step =
      i === 0
        ? { ...said, name: 'term.add', payload: { id: termId, words: [first] } }
        : { ...said, name: 'term.setWord', payload: { termId, ...first, was: 0 } };
    return [step, ...confirmationOf(cast, begin + i * answered + answered / 3, { termId, language, word })];
  });
}

interface Confirmed {
  termId: TermId;
  language: string;
  word: WordStory;
}

function confirmationOf(cast: Cast, at: number, { termId, language, word }: Confirmed): Step[] {
  if (word.confirmed === undefined) return [];
  const payload = { termId, language, version: 1, confirmed: true };
  return [{ ...stepOf(cast, at, word.confirmed), name: 'term.confirmWord', payload }];
}

function stepOf(cast: Cast, at: number, by: Name) {
  return { at, room: glossaryOf(cast.partnershipId), accountId: cast.accountOf(by) };
}
