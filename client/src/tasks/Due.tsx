/** When a task is due: the day and the time on the reader's clock, in yellow on the day itself. */
import { Chip } from '../ui/Chip.tsx';
import { clockTime, daysBetween, weekDay } from '../ui/time.ts';
import { useNow } from '../ui/useNow.ts';
import type { Tasks } from './useTasks.ts';

type Props = { tasks: Tasks; dueAt: string | null; isOpen: boolean };

export function Due({ tasks: { t, locale, zone }, dueAt, isOpen }: Props) {
  const now = useNow(60_000);
  if (dueAt === null) return <span className="meta">{t('due.none')}</span>;
  const time = clockTime(dueAt, locale, zone);
  if (isOpen && daysBetween(now, dueAt, zone) === 0)
    return (
      <Chip kind="now">
        <time dateTime={dueAt}>{t('due.today', { time })}</time>
      </Chip>
    );
  return (
    <time className="meta nowrap" dateTime={dueAt}>
      {weekDay(dueAt, locale, zone)}
    </time>
  );
}
