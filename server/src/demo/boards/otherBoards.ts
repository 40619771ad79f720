/** An empty board, and one that has been put away. */
import type { BoardStory } from '../story.ts';

export const canteenAndBreakTime: BoardStory = {
  title: 'Canteen and break time',
  layout: 'columns',
  by: 'Sari',
  ago: '20 h',
  sections: ['Savonlinna', 'Paderborn'],
  posts: [],
};

export const firstContact: BoardStory = {
  title: 'First contact, spring',
  layout: 'columns',
  by: 'Kaisa',
  ago: '162 d',
  sections: ['Who we are', 'What we want', 'Rules on both sides'],
  archived: '60 d',
  posts: [
    {
      in: 'Who we are',
      by: 'Kaisa',
      ago: '161 d',
      title: 'Savonlinna, by the lake',
      text: 'Ten students in their second year of electronics, 16 to 18 years old. English is a school subject for all of them, German for one.',
      paper: 'sky',
      useful: { DE: 1 },
      answers: [
        {
          by: 'Ulrike',
          ago: '160 d',
          text: 'Eight apprentices here. We can make pairs, and two groups of three.',
        },
      ],
    },
    {
      in: 'Who we are',
      by: 'Ulrike',
      ago: '160 d',
      title: 'A company and a foundation',
      text: 'The company trains, the foundation looks after the English and the travel. Markus and Frank will be the tutors in the workshop.',
      paper: 'apricot',
      useful: { FI: 1 },
    },
    {
      in: 'What we want',
      by: 'Ulrike',
      ago: '158 d',
      title: 'First talk, then travel',
      text: 'Our apprentices should know a name and a face before anybody packs a bag. Four sessions online, then the stay.',
      useful: { FI: 1 },
      answers: [
        {
          by: 'Kaisa',
          ago: '157 d',
          text: 'Yes. And everyone has a part in every session, also the quiet ones.',
        },
      ],
    },
    {
      in: 'Rules on both sides',
      by: 'Kaisa',
      ago: '155 d',
      title: 'Pay during the stay?',
      text: 'Our students get the grant and may not take a wage from the host. Is that a problem for you?',
      paper: 'butter',
      useful: { DE: 1 },
      answers: [
        {
          by: 'Ulrike',
          ago: '154 d',
          text: 'No. I asked the management: lunch and work clothes are free, no wage. Good that it is on the table now.',
        },
      ],
    },
    {
      in: 'Rules on both sides',
      by: 'Ulrike',
      ago: '150 d',
      title: 'Under 18 in the production hall',
      text: 'Only with a tutor, never on the night shift, safety instruction on the first day. I send the German text and an English one.',
      useful: { FI: 1 },
      answers: [{ by: 'Kaisa', ago: '149 d', text: 'Thank you. The same holds in our workshop.' }],
    },
  ],
};
