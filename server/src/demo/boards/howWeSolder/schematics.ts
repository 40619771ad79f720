/** Reading a schematic: where to begin, and what the small letters mean. */
import type { PostStory } from '../../story.ts';

export const schematics: readonly PostStory[] = [
  {
    in: 'Reading a schematic',
    by: 'Tarik',
    ago: '6 min',
    title: 'Why is R7 drawn twice?',
    text: 'On page 2 and on page 3. Is it the same part?',
  },
  {
    in: 'Reading a schematic',
    by: 'Lena',
    ago: '1 h',
    title: 'How to read a new schematic',
    text: '1. Find the supply.\n2. Find ground.\n3. Follow one signal with a finger.\n\nWritten together by Lena and Iida.',
    paper: 'lilac',
    useful: { FI: 6, DE: 5 },
    answers: [
      { by: 'Iida', ago: '55 min', text: 'The finger was my idea. It really helps.' },
      { by: 'Paul', ago: '45 min', text: '4. Then do it again with another colour.' },
    ],
  },
  {
    in: 'Reading a schematic',
    by: 'Helmi',
    ago: '9 h',
    title: 'What does n.c. mean?',
    text: 'Pin 5 has the letters n.c. and a small cross. Do I have to solder it?',
    paper: 'sky',
    useful: { FI: 3, DE: 2 },
    answers: [
      {
        by: 'Amelie',
        ago: '8 h',
        text: 'Not connected. Inside the chip nothing goes there. Solder the pin for hold, but lead no track to it.',
      },
      {
        by: 'Jonas',
        ago: '8 h',
        text: 'Careful: on a relay or a button, NC is “normally closed”. Look at the symbol.',
      },
      { by: 'Helmi', ago: '7 h', text: 'Two answers and both are right. Thank you!' },
    ],
  },
  {
    in: 'Reading a schematic',
    by: 'Jonas',
    ago: '31 h',
    title: 'Box or zigzag?',
    text: 'I draw a resistor as a box. In an American video it was a zigzag. What do you draw in Finland?',
    useful: { FI: 2, DE: 2 },
    answers: [
      { by: 'Eetu', ago: '30 h', text: 'Box. It is the IEC symbol, the same as yours.' },
      { by: 'Onni', ago: '29 h', text: 'My grandfather draws the zigzag. He repairs old radios.' },
    ],
  },
  {
    in: 'Reading a schematic',
    by: 'Petri',
    ago: '4 d',
    title: 'Measure before you believe',
    text: 'The schematic says what should be there. Your multimeter says what is there. Supply first, then ground, then the signal, and write the numbers on the paper.',
    paper: 'stone',
    useful: { FI: 3, DE: 5 },
    answers: [
      {
        by: 'Mehmet',
        ago: '92 h',
        text: 'I measured 4.1 V where the paper said 5 V. It was the USB cable. Twenty minutes of my life.',
      },
    ],
  },
  {
    in: 'Reading a schematic',
    by: 'Markus',
    ago: '5 d',
    title: 'Amplifier board, version 3',
    text: 'Three pages: supply, input, output. This is the board that you will build with us in the stay. Please look at page 2 before the next session and bring one question each.',
    useful: { FI: 3, DE: 1 },
    answers: [
      { by: 'Niilo', ago: '110 h', text: 'Is Q4 a transistor or a mistake? That is my one question.' },
    ],
  },
];
