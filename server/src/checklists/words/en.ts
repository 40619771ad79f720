import type { ChecklistWords } from './shape.ts';

export const en: ChecklistWords = {
  lists: {
    online: 'Before we meet online',
    beforeStay: 'Before the stay',
    company: 'The company is ready',
    firstDays: 'The first days',
  },
  far: '{{done}} of {{all}}',
  what: 'What has to be settled?',
  nobody: 'Nobody yet',
  by: 'by {{day}}',
  states: {
    open: 'open',
    inWork: 'in work',
    ready: 'ready',
    notApplicable: 'does not apply',
  },
  notes: 'Notes',
  topics: {
    people: {
      title: 'People who want it, and time for it',
      about: 'Who takes part, who leads, how many hours a week',
    },
    tools: {
      title: 'Technology allowed in both countries',
      about: 'Asked the IT desk and data protection of each side',
    },
    skills: {
      title: 'Skills, and someone to help',
      about: 'One helper per side in every session',
    },
    network: {
      title: 'A strong network',
      about: 'Tested in the room that will really be used',
    },
    backUp: {
      title: 'A back-up plan',
      about: 'Sound only, a phone line, a recorded clip',
    },
    making: {
      title: 'How we make material',
      about: 'Who makes it, how long it is, paid or not',
    },
    sharing: {
      title: 'Where we share material',
      about: 'One place for all of it, and how large files may be',
    },
    chat: {
      title: 'A safe place to chat',
      about: 'Rules written together, two adults by name',
    },
    roles: {
      title: 'A role and a time for everyone',
      about: 'Nobody only looks on',
    },
    agreement: {
      title: 'Learning agreement signed',
      about: 'By learner, school and company',
    },
    insurance: {
      title: 'Insurance',
      about: 'Health, accident and liability, at work and after work',
    },
    travel: {
      title: 'Journey booked',
      about: 'Tickets, passport or identity card, somebody at the station',
    },
    housing: {
      title: 'A place to live',
      about: 'Address, key, the way to work',
    },
    contacts: {
      title: 'Emergency numbers',
      about: 'Who can be reached day and night, on both sides',
    },
    consent: {
      title: 'Consent of the parents',
      about: 'For learners under age',
    },
    language: {
      title: 'Words for the first week',
      about: 'Greeting, asking for help, tools, dangers',
    },
    mentor: {
      title: 'A tutor who has time',
      about: 'And somebody for the days when the tutor is away',
    },
    workplace: {
      title: 'A place to work',
      about: 'Bench, tools, computer, locker',
    },
    protection: {
      title: 'Protective clothing',
      about: 'Sizes asked, goggles and shoes ready',
    },
    work: {
      title: 'Tasks for the stay',
      about: 'What is learned in which week',
    },
    hours: {
      title: 'Hours and breaks',
      about: 'As the law allows for their age',
    },
    access: {
      title: 'Badge, account, lunch',
      about: 'Ready on the first morning',
    },
    welcome: {
      title: 'Welcomed by name',
      about: 'Somebody waits at the door',
    },
    tour: {
      title: 'Shown round',
      about: 'The house, the people, the way out in an emergency',
    },
    safety: {
      title: 'Safety explained and understood',
      about: 'In a language they understand, and signed',
    },
    gettingAbout: {
      title: 'Getting about',
      about: 'Bus, bicycle, shop, doctor',
    },
    whoToAsk: {
      title: 'Who to ask',
      about: 'One person at work, one after work',
    },
    howItIs: {
      title: 'Asked how it is going',
      about: 'After three days, by both sides',
    },
  },
};
