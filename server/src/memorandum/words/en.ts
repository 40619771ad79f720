import type { MemorandumWords } from './shape.ts';

export const en: MemorandumWords = {
  title: 'Memorandum',
  version: 'Version {{number}}',
  laidDown: 'Laid down by {{name}}, {{day}}',
  parts: {
    learners: 'Mobility of learners',
    staff: 'Mobility of staff',
    activities: 'Joint activities',
    languages: 'Languages and culture',
  },
  agreements: 'What each side says',
  side: 'Side',
  name: 'Name',
  function: 'Function',
  day: 'Day',
  notYet: 'Has not agreed yet.',
  hash: 'SHA-256 of the text',
};
