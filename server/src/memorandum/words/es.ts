import type { MemorandumWords } from './shape.ts';

export const es: MemorandumWords = {
  title: 'Acuerdo',
  version: 'Versión {{number}}',
  laidDown: 'Fijada por {{name}}, {{day}}',
  parts: {
    learners: 'Movilidad de estudiantes',
    staff: 'Movilidad del personal',
    activities: 'Actividades conjuntas',
    languages: 'Idiomas y cultura',
  },
  agreements: 'Lo que dice cada lado',
  side: 'Lado',
  name: 'Nombre',
  function: 'Cargo',
  day: 'Día',
  notYet: 'Todavía no ha aceptado.',
  hash: 'SHA-256 del texto',
};
