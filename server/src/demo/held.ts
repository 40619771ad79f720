/** What remains of the demo's past sessions. */
import type { Understanding } from '@silta/shared/sessions/afterRecords';
import type { NoteKind } from '@silta/shared/sessions/liveRecords';
import type { Name } from './people.ts';

export interface HeldStory {
  missing: readonly Name[];
  /** In the step with this number, counted from 0. */
  notes: readonly (readonly [step: number, who: Name, kind: NoteKind, text: string])[];
  questions: readonly (readonly [step: number, who: Name, text: string, isAnswered: boolean])[];
  pulses: readonly (readonly [who: Name, understood: Understanding, talked: boolean, word: string])[];
}

export const firstMeetingHeld: HeldStory = {
  missing: ['Frank'],
  notes: [
    [0, 'Siiri', 'note', 'Sound from Paderborn was low at first; Emre moved the microphone.'],
    [1, 'Paul', 'note', 'Most pairs talked about music and about getting up early.'],
    [2, 'Siiri', 'note', 'Our benches look alike. Their hall is ten times as long.'],
    [3, 'Paul', 'note', 'Nobody believed that Onni swims in the lake in December. It is true.'],
    [4, 'Siiri', 'decision', 'We write in English, and words of the trade in all three languages.'],
    [4, 'Paul', 'decision', 'Next time the camera stays on one bench, with a second light.'],
    [4, 'Siiri', 'followUp', 'Everybody posts one photo of their bench by Friday.'],
  ],
  questions: [
    [1, 'Lena', 'Do you have lessons in the company or only at school?', true],
    [2, 'Eetu', 'Who is allowed to use the big oven?', true],
    [4, 'Finja', 'May we see your canteen next time?', false],
  ],
  pulses: [
    ['Aino', 'yes', true, 'I was nervous, and then it was easy.'],
    ['Iida', 'yes', true, ''],
    ['Eetu', 'partly', true, 'A little slower, please.'],
    ['Niilo', 'yes', false, ''],
    ['Jonas', 'yes', true, 'More time in pairs.'],
    ['Lena', 'yes', true, ''],
    ['Mehmet', 'partly', true, ''],
  ],
};

export const workshopVisitHeld: HeldStory = {
  missing: ['Ulrike', 'Tarik', 'Siiri'],
  notes: [
    [1, 'Mehmet', 'note', 'Extraction at every bench; goggles hang beside the door.'],
    [1, 'Paul', 'note', 'The drill press is locked until a teacher is there.'],
    [2, 'Helmi', 'note', 'Tinned, 350 °C, three seconds a joint. Onni showed a cold joint as well.'],
    [3, 'Finja', 'note', 'They solder without lead since their first day, we began with it.'],
    [4, 'Helmi', 'decision', 'Both sides make the same sample and put it on the board.'],
    [4, 'Finja', 'followUp', 'Paderborn sends the parts list of the practice kit.'],
    [4, 'Helmi', 'followUp', 'Savonlinna films the bench from above, one minute.'],
  ],
  questions: [
    [1, 'Amelie', 'What happens if somebody forgets the goggles?', true],
    [3, 'Lena', 'How long do you practise before the first real board?', true],
    [3, 'Emre', 'Do you repair boards, or do you throw them away?', true],
    [3, 'Jonas', 'Which flux do you use?', false],
    [4, 'Iida', 'Can we try the same sample with your tin?', false],
  ],
  pulses: [
    ['Aino', 'yes', false, ''],
    ['Onni', 'yes', true, 'Explaining in English was the hard part.'],
    ['Venla', 'yes', true, ''],
    ['Oskari', 'partly', false, 'The picture stood still twice.'],
    ['Jonas', 'yes', true, ''],
    ['Amelie', 'yes', true, 'I would like to see the oven too.'],
    ['Paul', 'partly', false, ''],
    ['Emre', 'yes', true, ''],
  ],
};
