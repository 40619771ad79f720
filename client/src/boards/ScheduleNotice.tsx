/** Everybody sees beforehand when the board is locked and when it opens again. */
import { AlarmClock } from 'lucide-react';
import { Icon } from '../ui/Icon.tsx';
import { useScene } from './boardContext.ts';
import { SideTimes } from './SideTimes.tsx';

export function ScheduleNotice() {
  const { t, board } = useScene();
  if (board.locksAt === null && board.opensAt === null) return null;
  return (
    <div className="board-notice">
      <Icon of={AlarmClock} />
      <p>
        {board.locksAt !== null && (
          <span className="schedule-line">
            {t('schedule.willLock')} <SideTimes at={board.locksAt} />
          </span>
        )}
        {board.opensAt !== null && (
          <span className="schedule-line">
            {t('schedule.willOpen')} <SideTimes at={board.opensAt} />
          </span>
        )}
      </p>
    </div>
  );
}
