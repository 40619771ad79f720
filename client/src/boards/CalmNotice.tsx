/** A break on a board: everybody sees it, staff end it with one tap. */
import { Pause } from 'lucide-react';
import { useEffect } from 'react';
import { can } from '@silta/shared/access';
import { announce } from '../ui/announcements.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { useScene } from './boardContext.ts';

export function CalmNotice({ word }: { word: string }) {
  const { t, board, viewer, actions } = useScene();
  const said = word.length > 0 ? word : t('calm.kindly');

  useEffect(() => announce(said, 'assertive'), [said]);

  return (
    <div className="board-notice calm-notice">
      <Icon of={Pause} />
      <p>
        <b>{t('calm.title')}</b> {said}
      </p>
      {can(viewer, 'board.goOn') && (
        <span className="actions">
          <Button size="s" kind="quiet" onClick={() => actions.ask({ kind: 'calm' })}>
            {t('calm.addWord')}
          </Button>
          <Button
            size="s"
            kind="primary"
            onClick={() => actions.sendToPartnership('board.goOn', { boardId: board.id })}
          >
            {t('calm.goOn')}
          </Button>
        </span>
      )}
    </div>
  );
}
