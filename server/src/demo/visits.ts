/** The stations of the demo's two virtual visits, and who has made sure of what before filming. */
import type { FilmingName } from '@silta/shared/sessions/visitRecords';
import type { Name } from './people.ts';

export interface StationStory {
  by: Name;
  place: string;
  about: string;
  prepared: readonly string[];
  /** Those of them that were asked. */
  asked?: readonly string[];
  links: readonly { name: string; url: string }[];
  /** The title of a board with pictures begins so. */
  board?: string;
  /** Collected before the visit, with who would like to know it, too. */
  questions: readonly { who: Name; text: string; votes: readonly Name[] }[];
}

export interface FilmingStory {
  by: Name;
  own: readonly string[];
  done: readonly (readonly [FilmingName, Name])[];
}

export const plcLineStation: StationStory = {
  by: 'Markus',
  place: 'PLC test line, hall 3',
  about:
    'Every board comes along the blue belt and stops under the press. The head comes down and tests it for four seconds. Green goes on, red goes to the bench.',
  prepared: ['What happens to boards that fail?', 'Why four seconds?', 'Who stops the line, and how?'],
  links: [{ name: 'The line in one minute, filmed by Mehmet', url: 'https://video.example.org/plc-line' }],
  board: 'Questions for the PLC',
  questions: [
    {
      who: 'Siiri',
      text: 'How long does one board stay in the tester?',
      votes: ['Aino', 'Iida', 'Niilo', 'Onni', 'Helmi', 'Lena', 'Paul'],
    },
    {
      who: 'Eetu',
      text: 'Who writes the PLC program, apprentices too?',
      votes: ['Aino', 'Venla', 'Oskari', 'Emre', 'Tarik'],
    },
    { who: 'Amelie', text: 'Do you have a line like this at school?', votes: ['Jonas', 'Finja', 'Niilo'] },
  ],
};

/** Nobody has the camera there yet, nothing is prepared, and nothing stands in for it. */
export const benchStation: StationStory = {
  by: 'Markus',
  place: 'Repair bench beside the line',
  about: 'Here the red boards are repaired. Emre answers what you ask.',
  prepared: [],
  links: [],
  questions: [{ who: 'Oskari', text: 'Which fault do you see most often?', votes: ['Eetu', 'Siiri'] }],
};

export const plcLineFilming: FilmingStory = {
  by: 'Markus',
  own: ['The shift knows that we film from 12:15.'],
  done: [
    ['safety', 'Markus'],
    ['permission', 'Markus'],
    ['sound', 'Mehmet'],
  ],
};

export const workshopStation: StationStory = {
  by: 'Petri',
  place: 'School workshop, from door to drill press',
  about: 'Twelve benches, each with its own extraction. What hangs where, and what is locked.',
  prepared: ['What has to be on before you may switch anything on?', 'Who keeps the key of the drill press?'],
  asked: ['What has to be on before you may switch anything on?', 'Who keeps the key of the drill press?'],
  links: [{ name: 'The workshop in six photos', url: 'https://photos.example.org/savonlinna-workshop' }],
  questions: [],
};

export const sampleStation: StationStory = {
  by: 'Petri',
  place: 'Onni’s bench',
  about: 'One soldering sample from start to end: cleaning, tinning, three good joints and one bad one.',
  prepared: ['How do you see a cold joint?', 'Why 350 °C?'],
  asked: ['How do you see a cold joint?'],
  links: [],
  board: 'How we solder',
  questions: [],
};
