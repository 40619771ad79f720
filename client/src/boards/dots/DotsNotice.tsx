/** How a vote with dots stands: how many one has left, and for staff the way to its result and back. */
import { CircleDot } from 'lucide-react';
import { can } from '@silta/shared/access';
import { writingRefusal } from '@silta/shared/boards/rules';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useScene } from '../boardContext.ts';
import { useDots } from './useDots.ts';

export function DotsNotice() {
  const { t, board, viewer, actions } = useScene();
  const { ballot, left, mine, isOpen } = useDots();
  const isQuiet = writingRefusal({ ...board, posting: 'everyone' }, viewer) !== null;
  const mayGive = can(viewer, 'dots.give') && !isQuiet;
  const mayClose = can(viewer, 'dots.close') && !isQuiet;
  return (
    <div className="board-notice">
      <Icon of={CircleDot} />
      <p>
        {isOpen && mayGive && <b className="strong">{t('dots.left', { count: left, of: ballot.dots })}</b>}{' '}
        {t(isOpen ? 'dots.open' : 'dots.closed')}
      </p>
      {isOpen && mayGive && mine > 0 && (
        <Button size="s" kind="quiet" onClick={() => actions.send('dots.takeBack', {})}>
          {t('dots.takeAll')}
        </Button>
      )}
      {mayClose && (
        <Button
          size="s"
          {...(isOpen && { kind: 'primary' as const })}
          onClick={() => actions.send(isOpen ? 'dots.close' : 'dots.reopen', {})}
        >
          {t(isOpen ? 'dots.close' : 'dots.reopen')}
        </Button>
      )}
    </div>
  );
}
