import type { RecordWords } from './shape.ts';

export const de: RecordWords = {
  title: 'Rückblick',
  kinds: {
    class: 'Klassentreffen',
    visit: 'Virtueller Besuch',
    workshop: 'Workshop',
    competition: 'Wettbewerb',
    own: 'Etwas anderes',
  },
  decided: 'Beschlossen',
  toDo: 'Zu tun',
  notes: 'Notizen',
  otherNotes: 'Davor und danach',
  noNotes: 'Niemand hat etwas notiert.',
  groups: 'Was die Gruppen herausgefunden haben',
  group: 'Gruppe {{number}}',
  noFinding: 'Nichts aufgeschrieben.',
  polls: 'Zwischendurch gefragt',
  answer: 'Antwort',
  quiz: 'Quiz für Mannschaften',
  team: 'Mannschaft {{number}}',
  points: {
    one: '{{count}} Punkt',
    other: '{{count}} Punkte',
  },
  right: 'richtig',
  questions: 'Fragen',
  stillOpen: {
    one: '{{count}} noch offen',
    other: '{{count}} noch offen',
  },
  answered: 'beantwortet',
  material: 'Was gezeigt wurde',
  said: 'Was gesagt wurde',
  answers: {
    one: '{{count}} Antwort',
    other: '{{count}} Antworten',
  },
  few: {
    one: 'Zahlen gibt es ab {{count}} Antwort.',
    other: 'Zahlen gibt es ab {{count}} Antworten.',
  },
  understood: {
    yes: {
      one: '{{count}} hat verstanden',
      other: '{{count}} haben verstanden',
    },
    partly: {
      one: '{{count}} teilweise',
      other: '{{count}} teilweise',
    },
    no: {
      one: '{{count}} nicht',
      other: '{{count}} nicht',
    },
  },
  talked: {
    one: '{{count}} hat mit der anderen Seite gesprochen',
    other: '{{count}} haben mit der anderen Seite gesprochen',
  },
  somebody: 'jemand',
  turns: 'Kamen zu Wort',
  turnsOf: '{{had}} von {{all}}',
  attendance: 'Wer dabei war',
  there: {
    one: '{{count}} von {{all}} war dabei',
    other: '{{count}} von {{all}} waren dabei',
  },
  name: 'Name',
  time: 'Von – bis',
  minutes: 'Minuten',
  notThere: 'nicht dabei',
  correctedBy: 'korrigiert von {{name}}',
  inClassroom: 'in: {{name}}',
  boards: 'Pinnwände',
};
