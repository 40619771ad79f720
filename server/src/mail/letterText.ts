/** The weekly e-mail as plain text, in the reader's language and by the clock of their side. */
import { clean } from '@silta/shared/texts';
import type { UiLanguage } from '@silta/shared/texts';
import { localeOf, sayingIn } from '../saying.ts';
import { mailing } from './bounds.ts';
import type { Section } from './week.ts';
import { wordsIn } from './words.ts';

interface Letter {
  language: UiLanguage;
  /** Its Monday. */
  week: string;
  sections: readonly Section[];
  publicUrl: string;
  endAddress: string;
}

export function letterText(letter: Letter): { subject: string; text: string } {
  const { language, week, sections, endAddress } = letter;
  const words = wordsIn[language];
  const monday = new Intl.DateTimeFormat(localeOf(language), {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'long',
  }).format(new Date(week));
  const parts = sections.map((section) => linesOf(section, letter).join('\n'));
  return {
    subject: words.subject(monday),
    text: `${[...parts, ['-- ', words.why, words.end, endAddress].join('\n')].join('\n\n')}\n`,
  };
}

function linesOf({ name, partnershipId, timeZone, now, before }: Section, letter: Letter): string[] {
  const { language, publicUrl } = letter;
  const words = wordsIn[language];
  const { count } = sayingIn(language);
  const page = `${publicUrl}/p/${partnershipId}`;
  const coming = [
    ...now.sessions.map(({ id, startsAt, topic }) => ({
      at: startsAt,
      what: line(topic),
      address: `${page}/sessions/${id}`,
    })),
    ...now.due.map(({ id, dueAt, title }) => ({
      at: dueAt ?? '',
      what: words.due(line(title)),
      address: `${page}/tasks?task=${id}`,
    })),
  ].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  const left = coming.length - mailing.lines.most;
  const said = (['held', 'handedIn', 'accepted', 'closed'] as const)
    .filter((what) => before[what] > 0)
    .map((what) => count(words[what], before[what]));
  return [
    line(name),
    page,
    '',
    words.title,
    ...(coming.length === 0 ? [`  ${words.quiet}`] : []),
    ...coming
      .slice(0, mailing.lines.most)
      .flatMap(({ at, what, address }) => [`  ${moment(at, language, timeZone)}  ${what}`, `    ${address}`]),
    ...(left > 0 ? [`  ${count(words.more, left)}`] : []),
    ...(said.length === 0 ? [] : ['', `${words.last} ${said.join(' · ')}`]),
  ];
}

/** The door has cleaned it; what came by an older way must not begin a line of its own either. */
function line(text: string): string {
  return clean(text).replaceAll(/\s+/g, ' ').trim();
}

/** "Tue 13 Oct, 13:00" */
function moment(at: string, language: UiLanguage, timeZone: string): string {
  const locale = localeOf(language);
  const day = { timeZone, weekday: 'short', day: 'numeric', month: 'short' } as const;
  const time = { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  return [day, time].map((look) => new Intl.DateTimeFormat(locale, look).format(new Date(at))).join(', ');
}
