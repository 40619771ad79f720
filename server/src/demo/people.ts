/** The people of the demo, all invented, and the two sides they belong to. */
import type { SideDraft } from '@silta/shared/partnerships/commands';
import type { Role } from '@silta/shared/roles';
import type { UiLanguage } from '@silta/shared/texts';
import type { Ago } from './ago.ts';

export const partnershipName = 'Electronics 2026';

export type SideCode = 'FI' | 'DE';

/** In the order of their positions; the first one founds. */
export const sides: Record<SideCode, Omit<SideDraft, 'id'>> = {
  FI: {
    kind: 'school',
    name: 'Savonlinna Vocational College',
    place: 'Savonlinna',
    country: 'FI',
    timeZone: 'Europe/Helsinki',
    languages: ['fi', 'en'],
  },
  DE: {
    kind: 'company',
    name: 'Paderborn Electronics',
    place: 'Paderborn',
    country: 'DE',
    timeZone: 'Europe/Berlin',
    languages: ['de', 'en'],
  },
};

/** Of all demo staff, and public: whoever starts the demo reads it in the terminal. */
export const demoPassword = 'two-banks-one-bridge';

interface DemoPerson {
  side: SideCode;
  role: Role;
  languages: string[];
  /** The language in which Silta speaks to them. */
  screen: UiLanguage;
  joined: Ago;
  /** Six words from `returnKeyWords`, as public as the password; null for those who sign in by e-mail. */
  returnKey: string | null;
}

/** In the order in which they came. */
export const people = {
  Kaisa: staff('FI', 'coordinator', ['fi', 'en'], '165 d'),
  Ulrike: staff('DE', 'coordinator', ['de', 'en'], '163 d'),
  Sari: staff('FI', 'teacher', ['fi', 'en', 'sv'], '40 d'),
  Petri: staff('FI', 'teacher', ['fi', 'en'], '39 d'),
  Markus: staff('DE', 'hostTutor', ['de', 'en'], '38 d'),
  Frank: staff('DE', 'hostTutor', ['de', 'en'], '37 d'),
  Heike: staff('DE', 'teacher', ['de', 'en', 'fr'], '36 d'),
  Birgit: staff('DE', 'manager', ['de', 'en'], '35 d'),

  Aino: learner('FI', ['fi', 'en'], 'lake lantern birch otter summer bridge'),
  Iida: learner('FI', ['fi', 'en', 'sv'], 'daisy harbor piano mint cloud rocket'),
  Eetu: learner('FI', ['fi', 'en'], 'ice helmet copper radio bear kettle'),
  Väinö: learner('FI', ['fi', 'en'], 'pine ladder comet garlic drum falcon'),
  Siiri: learner('FI', ['fi', 'en', 'de'], 'snow compass poppy silver mirror table'),
  Niilo: learner('FI', ['fi', 'en'], 'north cabin magnet kite river bell'),
  Onni: learner('FI', ['fi', 'en'], 'berry guitar island clock moon clay'),
  Oskari: learner('FI', ['fi'], 'forest hammer salmon badge cocoa star', 'fi'),
  Helmi: learner('FI', ['fi', 'en'], 'pearl blanket juice heron evening cup'),
  Venla: learner('FI', ['fi', 'en', 'es'], 'orange sail cricket maple button dawn'),

  Jonas: learner('DE', ['de', 'en'], 'metal castle cherry goat engine morning'),
  Lena: learner('DE', ['de', 'en'], 'rose fountain pencil owl crystal bread'),
  Mehmet: learner('DE', ['de', 'en', 'tr'], 'olive camera stone eagle lamp basket'),
  Finja: learner('DE', ['de', 'en'], 'coast penguin brush apple ribbon echo'),
  Emre: learner('DE', ['de', 'tr', 'en'], 'lemon station atlas fox needle carpet'),
  Paul: learner('DE', ['de', 'en'], 'barn rocket potato squirrel chalk field', 'de'),
  Amelie: learner('DE', ['de', 'en', 'fr'], 'lily museum honey canoe glove spring'),
  Tarik: learner('DE', ['de', 'ar', 'en'], 'palm desk saddle amber coin dolphin'),
};

export type Name = keyof typeof people;
export const names = Object.keys(people) as Name[];

/** As they sit in the two rows of the people page. */
export const pairs: readonly (readonly Name[])[] = [
  ['Aino', 'Jonas'],
  ['Iida', 'Lena'],
  ['Eetu', 'Väinö', 'Mehmet'],
  ['Siiri', 'Finja'],
  ['Niilo', 'Emre'],
  ['Onni', 'Oskari', 'Paul'],
  ['Helmi', 'Amelie'],
  ['Venla', 'Tarik'],
];

/** Who looks at boards with the microscope, at both places. */
export const microscopeGroup: readonly Name[] = ['Aino', 'Venla', 'Jonas', 'Tarik', 'Markus'];

export interface DemoInvitation {
  by: Name;
  role: Role;
  useLimit: number;
  days: number;
}

/** Those that the coordinators wrote; the one for Ulrike came with the partnership itself. */
export const invitations: readonly DemoInvitation[] = [
  { by: 'Kaisa', role: 'learner', useLimit: 12, days: 180 },
  { by: 'Kaisa', role: 'teacher', useLimit: 3, days: 90 },
  { by: 'Ulrike', role: 'learner', useLimit: 10, days: 180 },
  { by: 'Ulrike', role: 'hostTutor', useLimit: 3, days: 90 },
  { by: 'Ulrike', role: 'teacher', useLimit: 2, days: 90 },
  { by: 'Ulrike', role: 'manager', useLimit: 1, days: 90 },
];

/** How staff sign in; `.example` never leads anywhere (RFC 2606). */
export function emailOf(name: Name): string {
  return `${name.toLowerCase()}@${people[name].side === 'FI' ? 'savonlinna' : 'paderborn'}.example`;
}

function staff(side: SideCode, role: Role, languages: string[], joined: Ago): DemoPerson {
  return { side, role, languages, screen: 'en', joined, returnKey: null };
}

function learner(
  side: SideCode,
  languages: string[],
  returnKey: string,
  screen: UiLanguage = 'en',
): DemoPerson {
  return { side, role: 'learner', languages, screen, joined: side === 'FI' ? '27 d' : '26 d', returnKey };
}
