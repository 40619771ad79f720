/** How a day of a checklist is said: when something was settled, or by when it is to be. */
import type { Answer } from '@silta/shared/checklists/records';
import { isSettled } from '@silta/shared/checklists/answering';
import { isoDay, monthDay } from '../ui/time.ts';
import type { Texts } from './useChecklists.ts';

/** A day of the calendar is the same one everywhere. */
export const dayText = (day: string, locale: string) => monthDay(`${day}T12:00:00.000Z`, locale, 'UTC');

interface Saying {
  t: Texts;
  locale: string;
  /** Of the side that answers. */
  timeZone: string;
  now: number;
}

export function dueText(dueOn: string, { t, locale, timeZone, now }: Saying): string {
  const today = isoDay(now, timeZone);
  if (dueOn === today) return t('dueToday');
  const day = dayText(dueOn, locale);
  return dueOn < today ? t('was', { day }) : t('by', { day });
}

/** Empty where nothing is to be said of it. */
export function whenText(answer: Answer | null, saying: Saying): string {
  if (answer === null) return '';
  if (isSettled(answer)) return dayText(isoDay(answer.at, saying.timeZone), saying.locale);
  return answer.dueOn === null ? '' : dueText(answer.dueOn, saying);
}
