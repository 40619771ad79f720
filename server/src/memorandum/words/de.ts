import type { MemorandumWords } from './shape.ts';

export const de: MemorandumWords = {
  title: 'Vereinbarung',
  version: 'Fassung {{number}}',
  laidDown: 'Niedergelegt von {{name}}, {{day}}',
  parts: {
    learners: 'Mobilität der Lernenden',
    staff: 'Mobilität des Personals',
    activities: 'Gemeinsame Aktivitäten',
    languages: 'Sprachen und Kultur',
  },
  agreements: 'Was jede Seite sagt',
  side: 'Seite',
  name: 'Name',
  function: 'Funktion',
  day: 'Tag',
  notYet: 'Hat noch nicht zugestimmt.',
  hash: 'SHA-256 des Textes',
};
