import type { MemorandumWords } from './shape.ts';

export const pt: MemorandumWords = {
  title: 'Memorando',
  version: 'Versão {{number}}',
  laidDown: 'Fixada por {{name}}, {{day}}',
  parts: {
    learners: 'Mobilidade de alunos',
    staff: 'Mobilidade do pessoal',
    activities: 'Atividades conjuntas',
    languages: 'Línguas e cultura',
  },
  agreements: 'O que diz cada lado',
  side: 'Lado',
  name: 'Nome',
  function: 'Cargo',
  day: 'Dia',
  notYet: 'Ainda não aceitou.',
  hash: 'SHA-256 do texto',
};
