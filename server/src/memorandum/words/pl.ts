import type { MemorandumWords } from './shape.ts';

export const pl: MemorandumWords = {
  title: 'Porozumienie',
  version: 'Wersja {{number}}',
  laidDown: 'Ustalono: {{name}}, {{day}}',
  parts: {
    learners: 'Mobilność uczniów',
    staff: 'Mobilność kadry',
    activities: 'Wspólne działania',
    languages: 'Języki i kultura',
  },
  agreements: 'Co mówi każda strona',
  side: 'Strona',
  name: 'Imię i nazwisko',
  function: 'Funkcja',
  day: 'Dzień',
  notYet: 'Jeszcze bez zgody.',
  hash: 'SHA-256 tekstu',
};
