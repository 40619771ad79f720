/** Soldering: heat, tips, flux, and what to do when it went wrong. */
import type { PostStory } from '../../story.ts';

export const soldering: readonly PostStory[] = [
  {
    in: 'Soldering',
    by: 'Aino',
    ago: '1 h',
    title: 'Do you pre-heat the board?',
    text: 'We go straight in at 350 °C. On thick ground planes our joints stay dull.',
    useful: { FI: 2, DE: 3 },
    answers: [
      { by: 'Jonas', ago: '12 min', text: 'Yes, to 100 °C. Thick copper takes the heat away.' },
      { by: 'Eetu', ago: '9 min', text: 'We have a hot plate in B214!' },
    ],
  },
  {
    in: 'Soldering',
    by: 'Iida',
    ago: '5 h',
    title: 'Lead-free joints look matt. Normal?',
    text: 'We learn with lead-free solder. It melts at 217 °C, and my joints are never as shiny as in old videos. Petri says that is fine. What do you say?',
    paper: 'lilac',
    useful: { FI: 4, DE: 2 },
    answers: [
      {
        by: 'Lena',
        ago: '4 h',
        text: 'Petri is right. Matt is normal without lead. Look at the shape: it should be like a small volcano, not like a ball.',
      },
      { by: 'Iida', ago: '4 h', text: 'A small volcano! I will never forget that.' },
      {
        by: 'Frank',
        ago: '3 h',
        text: 'Good picture, Lena. And the edge must be wetted all the way round the pad.',
      },
    ],
  },
  {
    in: 'Soldering',
    by: 'Oskari',
    ago: '7 h',
    title: 'Miten saan tinasillan pois?',
    text: 'Kahden jalan väliin jäi tinaa, eikä se lähde pelkällä kolvilla.',
    language: 'fi',
    paper: 'butter',
    useful: { FI: 3, DE: 1 },
    answers: [
      {
        by: 'Onni',
        ago: '6 h',
        text: 'Oskari asks: there is a solder bridge between two pins. How do you get it off?',
      },
      {
        by: 'Paul',
        ago: '6 h',
        text: 'Flux first. Then put solder wick on the bridge, the iron on top, wait two seconds and lift both together.',
      },
      { by: 'Oskari', ago: '5 h', text: 'Kiitos Paul! Juoksute auttoi heti.', language: 'fi' },
      { by: 'Paul', ago: '5 h', text: 'Ole hyvä! (I looked that up.)' },
    ],
  },
  {
    in: 'Soldering',
    by: 'Jonas',
    ago: '26 h',
    title: 'First try with 0805 parts',
    pictures: [
      { picture: 'solder', alt: 'An iron and tweezers at work on a green board full of tiny parts' },
    ],
    text: 'Two millimetres long and one of them is now somewhere on the floor. How I did it: tin one pad, slide the part into the hot solder with tweezers, then the other side. Twelve of fourteen passed.',
    paper: 'stone',
    useful: { FI: 5, DE: 4 },
    answers: [
      { by: 'Aino', ago: '25 h', text: 'Twelve of fourteen at the first try? I had six.' },
      { by: 'Jonas', ago: '25 h', text: 'Six is honest. I did not count the ones on the floor.' },
      { by: 'Eetu', ago: '24 h', text: 'Do you use a microscope?' },
      {
        by: 'Markus',
        ago: '23 h',
        text: 'A ring light with a lens is enough for 0805. The microscope comes with 0402.',
      },
    ],
  },
  {
    in: 'Soldering',
    by: 'Venla',
    ago: '30 h',
    title: 'How much flux is too much?',
    text: 'My board is so sticky that my glove stayed on it. Do you clean it off?',
    useful: { FI: 1, DE: 2 },
    answers: [
      { by: 'Tarik', ago: '29 h', text: 'Same at my bench. We brush it with isopropanol and wipe it dry.' },
      {
        by: 'Frank',
        ago: '28 h',
        text: 'No-clean flux may stay if it was heated. What stays cold and sticky should come off.',
      },
    ],
  },
  {
    in: 'Soldering',
    by: 'Petri',
    ago: '2 d',
    title: 'Which tip do you use most?',
    text: 'Chisel, conical or bevel? One word and one reason, please. I want to know if the two workshops agree.',
    paper: 'butter',
    useful: { FI: 6, DE: 4 },
    answers: [
      { by: 'Mehmet', ago: '47 h', text: 'Chisel. More metal on the pad, so the heat comes faster.' },
      { by: 'Niilo', ago: '46 h', text: 'Chisel, because Petri took the conical ones away.' },
      { by: 'Emre', ago: '45 h', text: 'Conical. It looks precise. The joint takes longer, I admit.' },
      { by: 'Helmi', ago: '40 h', text: 'Bevel! You can drag it over a whole row of pins.' },
      { by: 'Markus', ago: '27 h', text: 'Chisel 2.4 mm here for nearly everything. We agree, Petri.' },
    ],
  },
  {
    in: 'Soldering',
    by: 'Markus',
    ago: '3 d',
    title: 'Three seconds for a joint',
    text: 'Heat pad and pin together. Feed the solder to the joint, not to the tip. Take the solder away first and the iron second. About three seconds for a small joint. If it takes ten, the tip is too small or not clean.',
    paper: 'mint',
    useful: { FI: 7, DE: 4 },
    answers: [
      { by: 'Siiri', ago: '69 h', text: 'We count aloud: yksi, kaksi, kolme. The whole room does it now.' },
      { by: 'Finja', ago: '68 h', text: 'We will count in Finnish too. Sounds better.' },
    ],
  },
  {
    in: 'Soldering',
    by: 'Väinö',
    ago: '4 d',
    title: 'What is this grey ring?',
    text: 'The joint at C3 is grey and grainy, and there is a fine ring round the pin. It works if I press on it.',
    paper: 'apricot',
    useful: { FI: 2, DE: 2 },
    answers: [
      {
        by: 'Mehmet',
        ago: '94 h',
        text: 'I think it moved while it cooled. Put flux on it, melt it again and hold still until it is solid.',
      },
      { by: 'Väinö', ago: '93 h', text: 'Did it. Works without pressing now. Thanks!' },
    ],
  },
];
