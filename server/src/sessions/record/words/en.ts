import type { RecordWords } from './shape.ts';

export const en: RecordWords = {
  title: 'Record',
  kinds: {
    class: 'Class meeting',
    visit: 'Virtual visit',
    workshop: 'Workshop',
    competition: 'Competition',
    own: 'Another kind',
  },
  decided: 'Decided',
  toDo: 'To do',
  notes: 'Notes',
  otherNotes: 'Before and after',
  noNotes: 'Nobody wrote anything down.',
  groups: 'What the groups found out',
  group: 'Group {{number}}',
  noFinding: 'Nothing written down.',
  polls: 'Asked in the moment',
  answer: 'Answer',
  quiz: 'Quiz for teams',
  team: 'Team {{number}}',
  points: {
    one: '{{count}} point',
    other: '{{count}} points',
  },
  right: 'right',
  questions: 'Questions',
  stillOpen: {
    one: '{{count}} still open',
    other: '{{count}} still open',
  },
  answered: 'answered',
  material: 'What was shown',
  said: 'What people said',
  answers: {
    one: '{{count}} answer',
    other: '{{count}} answers',
  },
  few: {
    one: 'Counts are shown from {{count}} answer on.',
    other: 'Counts are shown from {{count}} answers on.',
  },
  understood: {
    yes: {
      one: '{{count}} understood',
      other: '{{count}} understood',
    },
    partly: {
      one: '{{count}} partly',
      other: '{{count}} partly',
    },
    no: {
      one: '{{count}} did not',
      other: '{{count}} did not',
    },
  },
  talked: {
    one: '{{count}} talked with the other side',
    other: '{{count}} talked with the other side',
  },
  somebody: 'somebody',
  turns: 'Had a turn',
  turnsOf: '{{had}} of {{all}}',
  attendance: 'Who was there',
  there: {
    one: '{{count}} of {{all}} was there',
    other: '{{count}} of {{all}} were there',
  },
  name: 'Name',
  time: 'From – until',
  minutes: 'Minutes',
  notThere: 'not there',
  correctedBy: 'corrected by {{name}}',
  inClassroom: 'in {{name}}',
  boards: 'Boards',
};
