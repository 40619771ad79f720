/** The demo's sessions: two that were held, a virtual visit that begins soon, and one that is planned. */
import type { AgendaKind, PartRole, Session } from '@silta/shared/sessions/records';
import { firstMeetingHeld, workshopVisitHeld } from './held.ts';
import type { HeldStory } from './held.ts';
import type { Name } from './people.ts';
import { benchStation, plcLineFilming, plcLineStation, sampleStation, workshopStation } from './visits.ts';
import type { FilmingStory, StationStory } from './visits.ts';

/** A role in own words stands as it is written. */
export interface PartStory {
  /** Nobody: open. */
  who?: Name;
  role: PartRole | { own: string };
}

/** A picture on a step; without its ending, in server/pictures. */
export interface StepPicture {
  picture: string;
  alt: string;
  caption: string;
}

export interface StepStory {
  title: string;
  minutes: number;
  kind: AgendaKind;
  notes?: string;
  /** The title of a board. */
  board?: string;
  /** Of a visit. */
  station?: StationStory;
  /** What everybody sees in it. */
  pictures?: readonly StepPicture[];
  parts: readonly PartStory[];
}

/** One question of a quiz, the right choice first. */
export interface QuizStory {
  text: string;
  choices: readonly string[];
}

export interface SessionStory {
  topic: string;
  kind: Session['kind'];
  by: Name;
  /** Days from today, on a weekday; null for the one that begins soon. */
  days: number | null;
  minutes: number;
  aims: string;
  announced: boolean;
  call?: string;
  backUp?: { telephone: string; word: string; agenda: string };
  steps: readonly StepStory[];
  whole?: readonly PartStory[];
  /** Prepared, and not asked yet. */
  quiz?: readonly QuizStory[];
  filming?: FilmingStory;
  /** How it went; only of one that is past. */
  held?: HeldStory;
}

const of = (who: Name, role: PartRole): PartStory => ({ who, role });
const own = (who: Name, words: string): PartStory => ({ who, role: { own: words } });

const firstMeeting: SessionStory = {
  topic: 'First meeting: who we are',
  kind: 'class',
  by: 'Sari',
  days: -21,
  minutes: 45,
  aims: 'Everybody has talked to somebody from the other side and knows one thing about their work.',
  announced: true,
  call: 'https://meet.example.org/silta-first-meeting',
  held: firstMeetingHeld,
  steps: [
    {
      title: 'Hello and sound check',
      minutes: 5,
      kind: 'talk',
      parts: [of('Sari', 'host'), of('Markus', 'host'), of('Emre', 'technology')],
    },
    {
      title: 'In pairs: who are you?',
      minutes: 15,
      kind: 'pairs',
      parts: [of('Niilo', 'timekeeper'), of('Helmi', 'languageHelper')],
    },
    {
      title: 'Our places in three pictures',
      minutes: 15,
      kind: 'talk',
      parts: [
        of('Aino', 'presenter'),
        of('Jonas', 'presenter'),
        of('Eetu', 'questions'),
        of('Lena', 'questions'),
        of('Venla', 'camera'),
      ],
    },
    {
      title: 'Three things about us: true or not?',
      minutes: 5,
      kind: 'quiz',
      parts: [of('Iida', 'presenter'), of('Amelie', 'judge'), of('Tarik', 'chat'), of('Onni', 'judge')],
    },
    {
      title: 'What comes next',
      minutes: 5,
      kind: 'talk',
      parts: [
        of('Siiri', 'notes'),
        of('Paul', 'notes'),
        of('Väinö', 'chat'),
        of('Finja', 'questions'),
        of('Mehmet', 'technology'),
        of('Oskari', 'timekeeper'),
      ],
    },
  ],
};

const workshopVisit: SessionStory = {
  topic: 'Through the school workshop',
  kind: 'visit',
  by: 'Petri',
  days: -8,
  minutes: 60,
  aims: 'The apprentices see how Finnish students learn to solder and ask what they do not know.',
  announced: true,
  call: 'https://meet.example.org/silta-workshop',
  held: workshopVisitHeld,
  steps: [
    {
      title: 'Hello and sound check',
      minutes: 5,
      kind: 'talk',
      parts: [of('Petri', 'host'), of('Heike', 'host'), of('Väinö', 'technology')],
    },
    {
      title: 'Walk through the workshop',
      station: workshopStation,
      minutes: 15,
      kind: 'liveWalk',
      parts: [of('Venla', 'guide'), of('Oskari', 'camera'), of('Paul', 'chat'), of('Mehmet', 'notes')],
    },
    {
      title: 'At the bench: one sample from start to end',
      station: sampleStation,
      minutes: 15,
      kind: 'liveWalk',
      parts: [
        of('Onni', 'guide'),
        of('Niilo', 'camera'),
        of('Siiri', 'languageHelper'),
        of('Amelie', 'languageHelper'),
      ],
    },
    {
      title: 'Questions',
      minutes: 15,
      kind: 'questions',
      parts: [
        of('Tarik', 'questions'),
        of('Lena', 'questions'),
        of('Helmi', 'notes'),
        of('Finja', 'notes'),
        of('Emre', 'chat'),
      ],
    },
    {
      title: 'What is different at yours?',
      minutes: 10,
      kind: 'talk',
      parts: [
        of('Jonas', 'presenter'),
        of('Iida', 'presenter'),
        of('Aino', 'timekeeper'),
        of('Eetu', 'chat'),
      ],
    },
  ],
};

const plcLine: SessionStory = {
  topic: 'Virtual visit: the PLC test line',
  kind: 'visit',
  by: 'Markus',
  days: null,
  minutes: 60,
  aims: 'Everybody can say what the line tests and why, and has asked or answered one question.',
  announced: false,
  call: 'https://meet.example.org/silta-plc-line',
  backUp: {
    telephone: '+49 5251 555 0142',
    word: 'Markus rings Sari; both tell their class.',
    agenda: 'Sound only, slides stay on. Mehmet has the line as a recorded clip.',
  },
  quiz: [
    { text: 'What is “juotin” in German?', choices: ['Lötkolben', 'Lötzinn', 'Flussmittel'] },
    { text: 'What is “Sicherung” in Finnish?', choices: ['sulake', 'kytkin', 'pistorasia'] },
    {
      text: 'What does the test line do with a board that fails?',
      choices: ['It puts it aside for repair', 'It tests it again', 'It stops'],
    },
  ],
  filming: plcLineFilming,
  steps: [
    {
      title: 'Hello and sound check',
      minutes: 5,
      kind: 'talk',
      parts: [of('Sari', 'host'), of('Markus', 'host'), of('Onni', 'timekeeper')],
    },
    { title: 'Warm-up: my bench', minutes: 10, kind: 'pairs', parts: [] },
    {
      title: 'PLC line, live from the floor',
      station: plcLineStation,
      pictures: [
        {
          picture: 'bench',
          alt: 'A blue mat with a yellow tester, a wrist strap on its cord and a small board',
          caption: 'A board like this goes to the tester.',
        },
      ],
      minutes: 15,
      kind: 'liveWalk',
      notes:
        'Safety shoes and goggles before the yellow line. Stop at the press for the question about the four seconds.',
      parts: [of('Jonas', 'guide'), of('Lena', 'guide'), of('Mehmet', 'camera'), of('Helmi', 'chat')],
    },
    {
      title: 'Questions',
      station: benchStation,
      minutes: 10,
      kind: 'questions',
      board: 'Questions for the PLC',
      parts: [
        of('Aino', 'questions'),
        own('Emre', 'answers'),
        own('Eetu', 'first question'),
        of('Siiri', 'notes'),
      ],
    },
    {
      title: 'Glossary race: FI, DE, EN',
      minutes: 10,
      kind: 'quiz',
      parts: [
        own('Iida', 'quizmaster'),
        own('Finja', 'quizmaster'),
        own('Amelie', 'score'),
        { role: 'judge' },
      ],
    },
    {
      title: 'Wrap-up and next tasks',
      minutes: 10,
      kind: 'talk',
      parts: [of('Niilo', 'presenter'), of('Paul', 'presenter'), own('Väinö', 'photos')],
    },
  ],
};

const compare: SessionStory = {
  topic: 'Comparing how we solder',
  kind: 'workshop',
  by: 'Heike',
  days: 9,
  minutes: 60,
  aims: 'We know three things that both sides do in the same way, and three that we do not.',
  announced: false,
  steps: [
    {
      title: 'Hello and today’s technique',
      minutes: 5,
      kind: 'talk',
      parts: [of('Heike', 'facilitator'), { role: 'timekeeper' }],
    },
    {
      title: 'How we do it',
      minutes: 15,
      kind: 'talk',
      parts: [{ role: 'presenter' }, { role: 'camera' }, { role: 'chat' }],
    },
    {
      title: 'How you do it',
      minutes: 15,
      kind: 'talk',
      parts: [{ role: 'presenter' }, { role: 'camera' }, { role: 'chat' }],
    },
    {
      title: 'Same or different: on the board',
      minutes: 15,
      kind: 'board',
      board: 'How we solder',
      parts: [{ role: 'questions' }, { role: 'notes' }, { role: 'notes' }],
    },
    {
      title: 'What we take with us',
      minutes: 10,
      kind: 'talk',
      parts: [{ role: 'presenter' }, { role: 'presenter' }],
    },
  ],
};

export const sessions: readonly SessionStory[] = [firstMeeting, workshopVisit, plcLine, compare];
