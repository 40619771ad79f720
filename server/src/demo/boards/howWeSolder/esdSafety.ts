/** ESD safety: straps, bags, shoes, and parts that died. */
import type { PostStory } from '../../story.ts';

export const esdSafety: readonly PostStory[] = [
  {
    in: 'ESD safety',
    by: 'Emre',
    ago: '40 min',
    title: 'Has anyone killed a part?',
    text: 'I touched a board without the strap. Now it resets all the time.',
    paper: 'rose',
    anonymous: true,
    useful: { FI: 4, DE: 2 },
    answers: [
      { by: 'Siiri', ago: '36 min', text: 'Same here. You are not alone.' },
      {
        by: 'Niilo',
        ago: '31 min',
        text: 'Two op-amps in one lesson. Nobody shouted, we just measured them.',
        anonymous: true,
      },
      {
        by: 'Markus',
        ago: '18 min',
        text: 'Every one of us has. Bring me the board tomorrow and we find out together which part it is.',
      },
    ],
  },
  {
    in: 'ESD safety',
    by: 'Mehmet',
    ago: '2 h',
    title: 'How we check the wrist strap',
    linkedWith: 'Dry air in winter',
    pictures: [
      {
        picture: 'bench',
        alt: 'A blue mat with a yellow tester, a wrist strap on its cord and a small board',
      },
    ],
    text: 'Every morning: strap on, finger on the plate of the tester, wait for green. There is 1 MΩ in the cord, so a fault on the bench cannot hurt you. Red? Check the snap button first, then take a new strap. We sign the list at the door.',
    useful: { FI: 4, DE: 3 },
    answers: [
      { by: 'Eetu', ago: '108 min', text: 'We have the tester too, but no list. Good idea.' },
      { by: 'Sari', ago: '100 min', text: 'Very clear, Mehmet. I learned “snap button” today.' },
      { by: 'Väinö', ago: '80 min', text: 'What do you do when your skin is too dry for green?' },
    ],
  },
  {
    in: 'ESD safety',
    by: 'Finja',
    ago: '20 h',
    title: 'Habt ihr auch ESD-Schuhe?',
    text: 'Unsere sind im Sommer ganz schön warm. Tragt ihr in der Schule welche oder nur das Armband?',
    language: 'de',
    paper: 'sky',
    useful: { FI: 2, DE: 3 },
    answers: [
      {
        by: 'Siiri',
        ago: '19 h',
        text: 'Nur das Armband und die Matte. Aber am Eingang ziehen alle die Straßenschuhe aus, das ist Finnland.',
        language: 'de',
      },
      {
        by: 'Finja',
        ago: '19 h',
        text: 'For everybody: I asked about ESD shoes. In Savonlinna they use the strap and the mat.',
      },
      {
        by: 'Petri',
        ago: '18 h',
        text: 'Students who come to Paderborn will need the shoes. Please write your size to Heike.',
      },
    ],
  },
  {
    in: 'ESD safety',
    by: 'Niilo',
    ago: '28 h',
    title: 'Dry air in winter',
    text: 'In January the air in our workshop has 15 % humidity and the door handle bites. Do you measure it?',
    useful: { FI: 3, DE: 1 },
    answers: [
      {
        by: 'Emre',
        ago: '27 h',
        text: 'Yes, in the production hall they keep 40 to 60 %. There is a display over the door.',
      },
      { by: 'Niilo', ago: '27 h', text: 'We have a kettle.' },
    ],
  },
  {
    in: 'ESD safety',
    by: 'Eetu',
    ago: '3 d',
    title: 'ESD in plain words',
    text: 'You feel a spark from about 3000 volts. A sensitive chip can die from less than 100. So most of the time you kill it and feel nothing. That is why the strap is not for you, it is for the chip.',
    paper: 'mint',
    useful: { FI: 1, DE: 2 },
  },
  {
    in: 'ESD safety',
    by: 'Frank',
    ago: '5 d',
    title: 'Pink bag or silver bag?',
    text: 'Pink: does not charge itself, but does not shield. Silver: a thin metal layer that shields what is inside. Boards and chips travel in silver, and the bag must be closed.',
    paper: 'apricot',
    useful: { FI: 5, DE: 3 },
    answers: [
      { by: 'Onni', ago: '115 h', text: 'So the pink one is for things that only lie beside the board?' },
      { by: 'Frank', ago: '114 h', text: 'Exactly. Screws, paper, a cable.' },
      { by: 'Helmi', ago: '113 h', text: 'My bag has a hole. I think it is decoration now.' },
    ],
  },
];
