/** The signs of the matrix, with their words. */
import { AlarmClock, Circle, CircleCheck, CircleDotDashed, Inbox, RotateCcw, UserCheck } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { Icon } from '../ui/Icon.tsx';
import type { Standing } from './taskOrder.ts';
import type { Texts } from './useTasks.ts';

export const signOf: Record<Standing, LucideIcon> = {
  done: CircleCheck,
  toConfirm: UserCheck,
  toReview: Inbox,
  returned: RotateCcw,
  started: CircleDotDashed,
  notStarted: Circle,
  late: AlarmClock,
  withdrawn: Circle,
};

const shown: readonly Standing[] = [
  'done',
  'toConfirm',
  'toReview',
  'returned',
  'started',
  'notStarted',
  'late',
];

export function Legend({ t }: { t: Texts }) {
  return (
    <ul className="task-legend" aria-label={t('legend')}>
      {shown.map((standing) => (
        <li key={standing} data-standing={standing}>
          <Icon of={signOf[standing]} size="s" />
          {t(`sign.${standing}`)}
        </li>
      ))}
    </ul>
  );
}
