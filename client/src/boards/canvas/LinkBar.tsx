/** What to do next while two posts are being linked. */
import { Link2 } from 'lucide-react';
import type { Post } from '@silta/shared/boards/records';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useScene } from '../boardContext.ts';
import { postName } from '../textParts.ts';

export function LinkBar({ post, onStop }: { post: Post; onStop: () => void }) {
  const { t } = useScene();
  return (
    <div className="movebar">
      <Icon of={Link2} />
      <span>{t('ties.choose', { post: postName(post) })}</span>
      <Button size="s" onClick={onStop}>
        {t('ties.stop')}
      </Button>
    </div>
  );
}
