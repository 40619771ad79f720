/** The canteen tour: what everybody really wants to know. */
import type { PostStory } from '../../story.ts';

export const canteenTour: readonly PostStory[] = [
  {
    in: 'Canteen tour',
    by: 'Helmi',
    ago: '4 h',
    title: 'Thursday is pea soup day',
    pictures: [
      { picture: 'tray', alt: 'A wooden tray with green pea soup, dark bread, milk and a berry dessert' },
    ],
    text: 'In every school in Finland. With mustard, and a pancake with jam after it. School lunch is free for all of us.',
    useful: { FI: 6, DE: 6 },
    answers: [{ by: 'Finja', ago: '3 h', text: 'Every Thursday? Really?' }],
  },
  {
    in: 'Canteen tour',
    by: 'Amelie',
    ago: '23 h',
    title: 'Wednesday is schnitzel day',
    text: 'The canteen opens at 11:30 and the queue starts at 11:20. If you come on a Wednesday, follow Mehmet. He knows the fast side.',
    paper: 'sky',
    useful: { FI: 5, DE: 3 },
    answers: [
      { by: 'Helmi', ago: '22 h', text: 'Is there something without meat?' },
      { by: 'Amelie', ago: '21 h', text: 'Always. The potato pancakes with apple sauce are better anyway.' },
    ],
  },
  {
    in: 'Canteen tour',
    by: 'Siiri',
    ago: '2 d',
    title: 'Was bedeutet „Mahlzeit“?',
    text: 'Markus hat im Video um zwölf „Mahlzeit“ gesagt und alle haben geantwortet. Ist das ein Gruß?',
    language: 'de',
    paper: 'butter',
    useful: { FI: 3, DE: 4 },
    answers: [
      {
        by: 'Finja',
        ago: '46 h',
        text: 'Ja! Zwischen elf und eins sagt man das statt Hallo. Du sagst einfach „Mahlzeit“ zurück.',
        language: 'de',
      },
      { by: 'Aino', ago: '45 h', text: 'So it means meal time and hello. In Finland we just nod.' },
    ],
  },
  {
    in: 'Canteen tour',
    by: 'Emre',
    ago: '3 d',
    title: 'Coffee or tea in the break?',
    text: 'At 9:15 we have fifteen minutes. Tea for me, coffee for Paul. What do you have?',
    paper: 'mint',
    useful: { FI: 4, DE: 2 },
    answers: [
      { by: 'Venla', ago: '70 h', text: 'Coffee. Few people drink more of it than we Finns.' },
      { by: 'Petri', ago: '69 h', text: 'It is for quality control.' },
    ],
  },
];
