/** The demo's tasks: seven that a company tutor has set for both classes, and how far each learner is. */
import type { HandInWay } from '@silta/shared/tasks/records';
import type { Name } from './people.ts';

export interface TaskStory {
  title: string;
  why: string;
  /** Days from today. */
  due: number;
  items: readonly string[];
  ways: readonly HandInWay[];
  skill?: string;
  safety?: string;
  needsConfirming?: true;
  inPairs?: true;
  /** Learners say something of each other's hand-ins. */
  peers?: { questions: string[]; count: number };
  /** What learners hand in, one after the other. */
  handIns: readonly string[];
}

export const taskStories: readonly TaskStory[] = [
  {
    title: 'Introduce yourself on the hello board',
    why: 'Say your first name, what you learn, and one thing you like about it.',
    due: -11,
    items: ['Read two of the others'],
    ways: ['tick', 'text'],
    handIns: ['It is on the board.', 'Done, and I answered Jonas.', 'Done.'],
  },
  {
    title: 'Solder the practice kit',
    skill: 'Solder by hand',
    why: 'Ten joints, then look at them with the magnifier and say what you see.',
    due: -6,
    items: ['Tip cleaned', 'No bridges'],
    ways: ['text', 'link'],
    safety: 'Goggles on. Air on. The iron goes back to its stand.',
    peers: {
      questions: ['What is clear to you at once?', 'What would you ask?', 'How is this done at your place?'],
      count: 1,
    },
    handIns: ['Ten joints, one is a bit dull.', 'All shiny. The last one took two tries.'],
  },
  {
    title: 'Meet your partner for 15 minutes',
    why: 'Talk about your workplace. Find one thing that is different.',
    due: -4,
    items: ['We have met'],
    inPairs: true,
    ways: ['tick', 'text'],
    handIns: ['Their shift begins at six!', 'We both drink coffee at nine.', 'They have one bench for two.'],
  },
  {
    title: 'Write two questions for the PLC line visit',
    why: 'What would you like to know from the people at the line?',
    due: 0,
    items: ['One about the work', 'One about the people'],
    ways: ['text'],
    handIns: [
      'How often does the line stop? Who decides what is made first?',
      'How long did you train for it? What happens when a sensor fails?',
    ],
  },
  {
    title: 'Record your workbench in 60 seconds',
    skill: 'Say what you do in English',
    why: 'Show your bench to your partner. Name three tools in English. Film the bench, not people.',
    due: 1,
    items: ['60 seconds or less', 'Three tools named', 'Captions in English'],
    ways: ['link'],
    needsConfirming: true,
    handIns: ['The soldering iron, the multimeter and the side cutter.', 'Three tools, 54 seconds.'],
  },
  {
    title: 'Add five words to the glossary',
    why: 'Words that you needed this week and did not know in the other language.',
    due: 3,
    items: ['Three words', 'Five words'],
    ways: ['tick'],
    handIns: ['Kolvi, tina, piirilevy, vastus, suojalasit.'],
  },
  {
    title: 'Read the ESD rules of the company',
    skill: 'Work without static',
    why: 'Four pages. Ask in the session what is not clear.',
    due: 6,
    items: ['Read', 'Wrist strap found'],
    ways: ['tick'],
    safety: 'Never touch an open board without the wrist strap.',
    handIns: ['Read. I have one question about the mat.'],
  },
];

/** One letter for each task: d done, r to review, c change asked, s started. */
export const progress: Partial<Record<Name, string>> = {
  Aino: 'dddscs.',
  Eetu: 'dddrrs.',
  Iida: 'dddrds.',
  Oskari: 'dd.....',
  Venla: 'dddsrs.',
  Niilo: 'dddrdr.',
  Helmi: 'dddrs..',
  Onni: 'ddddrs.',
  Siiri: 'dddrds.',
  Väinö: 'ddds...',
  Jonas: 'ddddssd',
  Lena: 'dddddrd',
  Mehmet: 'ddddrsd',
  Finja: 'dddrcsd',
  Emre: 'dddsssd',
  Paul: 'ddds..d',
  Amelie: 'ddddrsd',
  Tarik: 'd.d...s',
};

export const askedFor =
  'Clear and calm, thank you. I could not catch the second tool. Please add captions, then it is done.';

/** What they say of each other's, one after the other. */
export const peerAnswers: readonly (readonly string[])[] = [
  [
    'How many joints, and that one is dull.',
    'How hot was your tip?',
    'We use lead-free tin, so it is a bit hotter.',
  ],
  [
    'That you looked with the magnifier.',
    'Do you clean the board afterwards?',
    'We do twelve joints, not ten.',
  ],
  ['Almost everything!', 'What is a bridge in your language?', 'Our teacher looks at it under the camera.'],
];
