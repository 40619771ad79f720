/**
 * What is publicly known of six countries, as a first answer to be checked: never confirmed, never legal advice. A side that
 * knows better says so. Sources: the Erasmus+ Programme Guide (European Commission, mobility of VET learners), and each
 * country's act on vocational training.
 */
import type { Rule, RuleTopic } from './records.ts';

export type KnownRule = Pick<Rule, 'choice' | 'days' | 'source'>;

/** The day on which this was last put together. */
export const knownOn = '2026-11-26';

const guide = {
  title: 'Erasmus+ Programme Guide',
  url: 'https://erasmus-plus.ec.europa.eu/erasmus-programme-guide',
};
const acts = {
  DE: { title: 'BBiG § 2 (3)', url: 'https://www.gesetze-im-internet.de/bbig_2005/__2.html' },
  FI: {
    title: 'Laki ammatillisesta koulutuksesta 531/2017',
    url: 'https://www.finlex.fi/fi/laki/ajantasa/2017/20170531',
  },
  ES: { title: 'Ley Orgánica 3/2022', url: 'https://www.boe.es/buscar/act.php?id=BOE-A-2022-5139' },
  PT: {
    title: 'Portaria n.º 235-A/2018',
    url: 'https://diariodarepublica.pt/dr/detalhe/portaria/235-a-2018-116068886',
  },
  PL: { title: 'Prawo oświatowe', url: 'https://isap.sejm.gov.pl/isap.nsf/DocDetails.xsp?id=WDU20170000059' },
  IE: { title: 'Apprenticeship in Ireland', url: 'https://apprenticeship.ie' },
} as const;
type Known = keyof typeof acts;

/** The programme is the same everywhere: up to a year, also within twelve months after graduation. */
const ofProgramme: Partial<Record<RuleTopic, KnownRule>> = {
  longestStay: { choice: null, days: 365, source: guide },
  afterGraduation: { choice: 'yes', days: null, source: guide },
  insurance: { choice: 'sendingSide', days: null, source: guide },
  minors: { choice: 'withConsent', days: null, source: guide },
};

type Own = Partial<Record<'employment' | 'pay' | 'companyConsent', Rule['choice']>>;

/** School-based training knows no employer; where apprentices have one, that company goes on employing them. */
const own: Record<Known, Own> = {
  DE: { employment: 'sendingCompany', pay: 'allowed', companyConsent: 'needed' },
  FI: { employment: 'nobody', pay: 'allowed', companyConsent: 'notNeeded' },
  ES: { employment: 'nobody', companyConsent: 'notNeeded' },
  PT: { employment: 'nobody', companyConsent: 'notNeeded' },
  PL: { employment: 'nobody', companyConsent: 'notNeeded' },
  IE: { employment: 'sendingCompany', pay: 'required', companyConsent: 'needed' },
};

/** null where nothing is known. */
export function knownRule(country: string, topic: RuleTopic): KnownRule | null {
  if (!isKnown(country)) return null;
  const choice = topic in own[country] ? own[country][topic as keyof Own] : undefined;
  if (choice) return { choice, days: null, source: acts[country] };
  return ofProgramme[topic] ?? null;
}

function isKnown(country: string): country is Known {
  return Object.hasOwn(acts, country);
}
