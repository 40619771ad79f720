/** How far the demo's sides are with getting ready: most of it is settled, a little of it waits, each for somebody. */
import { itemIdOf, topicsOf } from '@silta/shared/checklists/topics';
import type { Topic } from '@silta/shared/checklists/topics';
import { newId } from '@silta/shared/ids';
import type { CheckId } from '@silta/shared/ids';
import type { Payload } from '@silta/shared/commands';
import type { Cast } from './cast.ts';
import type { Name, SideCode } from './people.ts';
import type { Step } from './stage.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

/** Who settled it so many days ago, or sees to it until so many days from now. */
type Told = { who: Name; note?: string } & ({ settled: number } | { due: number });

const story: Record<(typeof topicsOf.online)[number], Record<SideCode, Told>> = {
  people: {
    FI: { who: 'Kaisa', settled: 32, note: 'Group of 18, two hours a week.' },
    DE: { who: 'Ulrike', settled: 31, note: 'Six apprentices, Tuesdays and Thursdays.' },
  },
  tools: {
    FI: { who: 'Petri', settled: 29, note: 'Checked with our IT desk.' },
    DE: { who: 'Markus', settled: 27, note: 'Works council has agreed.' },
  },
  skills: {
    FI: { who: 'Petri', settled: 25 },
    DE: { who: 'Markus', settled: 24 },
  },
  network: {
    FI: { who: 'Petri', settled: 22, note: 'B214 by cable, not by wifi.' },
    DE: { who: 'Markus', settled: 20 },
  },
  backUp: {
    FI: { who: 'Sari', settled: 12, note: 'Sari calls Frank, the board goes on.' },
    DE: { who: 'Frank', due: 4 },
  },
  making: {
    FI: { who: 'Sari', settled: 10 },
    DE: { who: 'Markus', settled: 10, note: 'One minute of film, no faces without asking.' },
  },
  sharing: {
    FI: { who: 'Sari', settled: 10 },
    DE: { who: 'Heike', settled: 9 },
  },
  chat: {
    FI: { who: 'Sari', due: 4 },
    DE: { who: 'Ulrike', due: 4 },
  },
  roles: {
    FI: { who: 'Sari', due: 0 },
    DE: { who: 'Markus', due: 0 },
  },
};

const codes: readonly SideCode[] = ['FI', 'DE'];

export function checklistSteps(cast: Cast, start: number): Step[] {
  const told = topicsOf.online.flatMap((topic) => codes.map((code) => ({ topic, ...story[topic][code] })));
  return [
    { ...by(cast, start - 34 * day, 'Kaisa'), name: 'checklist.begin', payload: { checklist: 'online' } },
    ...told.map((each, nth) => answering(cast, start + nth * minute, each)),
    ...measured(cast, start),
    ...allowed(cast, start),
  ];
}

function answering(
  cast: Cast,
  start: number,
  { topic, who, note = '', ...when }: Told & { topic: Topic },
): Step {
  const isSettled = 'settled' in when;
  const dueOn = isSettled ? null : new Date(start + when.due * day).toISOString().slice(0, 10);
  return {
    ...by(cast, start - (isSettled ? when.settled : 8) * day, who),
    name: 'checklistItem.answer',
    payload: {
      checklistItemId: itemIdOf(cast.partnershipId, topic),
      was: 0,
      state: isSettled ? 'ready' : 'open',
      ownerId: cast.memberOf(who),
      dueOn,
      note,
      evidence: '',
    },
  };
}

function measured(cast: Cast, start: number): Step[] {
  const good = { camera: 'works', microphone: 'works', road: 'websocket' } as const;
  const figures: [number, Name, Omit<Payload<'check.keep'>, 'id'>][] = [
    [22, 'Petri', { ...good, place: 'Classroom B214', roundTripMs: 31, downKbps: 84_000, upKbps: 41_000 }],
    [20, 'Markus', { ...good, place: 'Training workshop', roundTripMs: 48, downKbps: 22_000, upKbps: 9_500 }],
  ];
  return figures.map(([ago, who, check]) => ({
    ...by(cast, start - ago * day, who),
    name: 'check.keep',
    payload: { id: newId<CheckId>(), ...check },
  }));
}

function allowed(cast: Cast, start: number): Step[] {
  const told = [
    [29, 'Kaisa', 'FI', ['teams', 'meet', 'jitsi', 'other']],
    [27, 'Ulrike', 'DE', ['teams', 'webex', 'other']],
  ] as const;
  return told.map(([ago, who, code, tools]) => ({
    ...by(cast, start - ago * day, who),
    name: 'side.setCallTools',
    payload: { sideId: cast.sides[code], tools: [...tools] },
  }));
}

const by = (cast: Cast, at: number, who: Name) => ({
  at,
  room: cast.partnershipId,
  accountId: cast.accountOf(who),
});
