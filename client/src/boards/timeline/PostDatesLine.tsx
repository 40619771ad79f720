/** The day or days that a post is about. */
import { CalendarDays } from 'lucide-react';
import type { PostDates } from '@silta/shared/boards/fields';
import { Icon } from '../../ui/Icon.tsx';
import { useScene } from '../boardContext.ts';
import { datesText } from './timeScale.ts';

export function PostDatesLine({ dates }: { dates: PostDates | null }) {
  const { locale } = useScene();
  if (!dates) return null;
  return (
    <p className="post-dates">
      <Icon of={CalendarDays} size="s" />
      <time dateTime={dates.from}>{datesText(dates, locale)}</time>
    </p>
  );
}
