/** Questions collected before the virtual visit to the company's test line. */
import type { BoardStory } from '../story.ts';

export const questionsForTheVisit: BoardStory = {
  title: 'Questions for the PLC line visit',
  layout: 'columns',
  by: 'Markus',
  ago: '5 d',
  sections: ['The line', 'Working here', 'Safety'],
  posts: [
    {
      in: 'The line',
      by: 'Aino',
      ago: '8 h',
      title: 'How many boards does the line test in an hour?',
      text: 'And how many of them fail?',
      paper: 'sky',
      useful: { FI: 4, DE: 1 },
      answers: [
        {
          by: 'Emre',
          ago: '7 h',
          text: 'I do not tell the number yet. Guess, and we look at the counter live in the visit!',
        },
        { by: 'Eetu', ago: '6 h', text: 'I say 120.' },
        { by: 'Väinö', ago: '6 h', text: '90, and two fail.' },
      ],
    },
    {
      in: 'The line',
      by: 'Eetu',
      ago: '29 h',
      title: 'Ladder or structured text?',
      text: 'At school we program our PLC in ladder. What do you use on the real line?',
      useful: { FI: 3, DE: 3 },
      answers: [
        {
          by: 'Frank',
          ago: '28 h',
          text: 'Ladder for the interlocks, because everybody in maintenance can read it. Structured text for the measuring. I will show both.',
        },
        { by: 'Eetu', ago: '27 h', text: 'Then ladder is not only for school. Good to know!' },
      ],
    },
    {
      in: 'The line',
      by: 'Niilo',
      ago: '2 d',
      title: 'What happens when a sensor is dirty?',
      text: 'Does the line stop, or does it throw good boards away?',
      paper: 'apricot',
      useful: { FI: 2, DE: 2 },
      answers: [
        {
          by: 'Mehmet',
          ago: '44 h',
          text: 'It stops after three bad boards in a row and a yellow lamp comes on. Then I clean it. I do that nearly every Monday.',
        },
      ],
    },
    {
      in: 'The line',
      by: 'Oskari',
      ago: '3 d',
      title: 'Mikä on linjan vanhin kone?',
      text: 'Meillä koululla vanhin on minua vanhempi.',
      language: 'fi',
      paper: 'stone',
      useful: { FI: 3, DE: 2 },
      answers: [
        {
          by: 'Onni',
          ago: '71 h',
          text: 'In English: which machine on the line is the oldest? Ours at school is older than Oskari.',
        },
        { by: 'Paul', ago: '70 h', text: 'The press at the end. It is from 1994 and Frank talks to it.' },
        { by: 'Frank', ago: '69 h', text: 'It answers.' },
      ],
    },
    {
      in: 'Working here',
      by: 'Venla',
      ago: '22 h',
      title: 'What time do you start?',
      text: 'Somebody said six in the morning. Please say it is a joke.',
      paper: 'rose',
      useful: { FI: 6, DE: 4 },
      answers: [
        {
          by: 'Tarik',
          ago: '21 h',
          text: 'The early shift starts at six. Apprentices at seven. We are home at half past three!',
        },
        { by: 'Venla', ago: '20 h', text: 'Home at half past three I like.' },
      ],
    },
    {
      in: 'Working here',
      by: 'Iida',
      ago: '2 d',
      title: 'School and company in one week?',
      text: 'How many days are you at school and how many at work?',
      useful: { FI: 5, DE: 1 },
      answers: [
        {
          by: 'Lena',
          ago: '47 h',
          text: 'Two days vocational school, three days here. In the exam weeks it changes.',
        },
        {
          by: 'Birgit',
          ago: '42 h',
          text: 'And we are happy to have them back on the third day. Welcome to all of you already now!',
        },
      ],
    },
    {
      in: 'Working here',
      by: 'Amelie',
      ago: '3 d',
      title: 'A question back: do you have a workshop of your own?',
      text: 'After the line we want to see yours. Who carries the phone?',
      paper: 'lilac',
      useful: { FI: 3, DE: 5 },
      answers: [
        { by: 'Helmi', ago: '66 h', text: 'Me! B214 has a window to the lake, I start there.' },
        { by: 'Petri', ago: '65 h', text: 'Then the laser cutter, please, and only then the lake.' },
      ],
    },
    {
      in: 'Safety',
      by: 'Väinö',
      ago: '26 h',
      title: 'May we film everything?',
      text: 'Is there something in the hall that must not be seen?',
      useful: { FI: 2, DE: 2 },
      answers: [
        {
          by: 'Markus',
          ago: '25 h',
          text: 'Good that you ask. No screens with customers’ names and no people who did not say yes. I walk in front of the camera and say stop.',
        },
      ],
    },
    {
      in: 'Safety',
      by: 'Siiri',
      ago: '4 d',
      title: 'Where are the emergency stops?',
      text: 'Can you count them for us on the way?',
      paper: 'butter',
      useful: { FI: 4, DE: 3 },
      answers: [
        { by: 'Finja', ago: '95 h', text: 'I will be the counter. No spoilers.' },
        { by: 'Jonas', ago: '90 h', text: 'More than you think. One of them is behind the plant.' },
      ],
    },
  ],
};
