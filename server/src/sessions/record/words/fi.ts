import type { RecordWords } from './shape.ts';

export const fi: RecordWords = {
  title: 'Yhteenveto',
  kinds: {
    class: 'Luokkien tapaaminen',
    visit: 'Virtuaalivierailu',
    workshop: 'Työpaja',
    competition: 'Kilpailu',
    own: 'Muu',
  },
  decided: 'Päätetty',
  toDo: 'Tehtävää',
  notes: 'Muistiinpanot',
  otherNotes: 'Ennen ja jälkeen',
  noNotes: 'Mitään ei kirjattu.',
  groups: 'Mitä ryhmät saivat selville',
  group: 'Ryhmä {{number}}',
  noFinding: 'Ei kirjattuja tuloksia.',
  polls: 'Kysyttiin lennossa',
  answer: 'Vastaus',
  quiz: 'Joukkuevisa',
  team: 'Joukkue {{number}}',
  points: {
    one: '{{count}} piste',
    other: '{{count}} pistettä',
  },
  right: 'oikein',
  questions: 'Kysymykset',
  stillOpen: {
    one: '{{count}} vielä avoinna',
    other: '{{count}} vielä avoinna',
  },
  answered: 'vastattu',
  material: 'Mitä näytettiin',
  said: 'Mitä sanottiin',
  answers: {
    one: '{{count}} vastaus',
    other: '{{count}} vastausta',
  },
  few: {
    one: 'Luvut näkyvät, kun vastauksia on {{count}}.',
    other: 'Luvut näkyvät, kun vastauksia on {{count}}.',
  },
  understood: {
    yes: {
      one: '{{count}} ymmärsi',
      other: '{{count}} ymmärsi',
    },
    partly: {
      one: '{{count}} osittain',
      other: '{{count}} osittain',
    },
    no: {
      one: '{{count}} ei',
      other: '{{count}} ei',
    },
  },
  talked: {
    one: '{{count}} puhui toisen puolen kanssa',
    other: '{{count}} puhui toisen puolen kanssa',
  },
  somebody: 'joku',
  turns: 'Olivat äänessä',
  turnsOf: '{{had}}/{{all}}',
  attendance: 'Ketkä olivat paikalla',
  there: {
    one: '{{count}}/{{all}} paikalla',
    other: '{{count}}/{{all}} paikalla',
  },
  name: 'Nimi',
  time: 'Klo',
  minutes: 'Minuutit',
  notThere: 'ei paikalla',
  correctedBy: 'korjannut {{name}}',
  inClassroom: 'luokassa: {{name}}',
  boards: 'Taulut',
};
