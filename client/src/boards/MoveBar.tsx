/** Which keys help while a post is moved. */
import { Move } from 'lucide-react';
import type { Post } from '@silta/shared/boards/records';
import { Icon } from '../ui/Icon.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { useScene } from './boardContext.ts';
import { postName } from './textParts.ts';
import { thread, woven } from './woven.tsx';

export function MoveBar({ post }: { post: Post }) {
  const { t } = useScene();
  return (
    <p className="movebar">
      <Icon of={Move} />
      <span>
        {woven(t('move.moving', { post: thread(0) }), [<b className="strong">{postName(post)}</b>])}
      </span>
      <span className="keys" aria-hidden>
        <Kbd>←</Kbd>
        <Kbd>→</Kbd>
        <Kbd>↑</Kbd>
        <Kbd>↓</Kbd> {t('move.keyMove')} <Kbd>Enter</Kbd> {t('move.keyPut')} <Kbd>Esc</Kbd>{' '}
        {t('move.keyCancel')}
      </span>
    </p>
  );
}
