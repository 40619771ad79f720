import type { MemorandumWords } from './shape.ts';

export const fi: MemorandumWords = {
  title: 'Yhteistyösopimus',
  version: 'Versio {{number}}',
  laidDown: 'Kirjannut {{name}}, {{day}}',
  parts: {
    learners: 'Opiskelijoiden liikkuvuus',
    staff: 'Henkilöstön liikkuvuus',
    activities: 'Yhteinen toiminta',
    languages: 'Kielet ja kulttuuri',
  },
  agreements: 'Mitä kumpikin puoli sanoo',
  side: 'Puoli',
  name: 'Nimi',
  function: 'Tehtävä',
  day: 'Päivä',
  notYet: 'Ei ole vielä hyväksynyt.',
  hash: 'Tekstin SHA-256',
};
