/** New posts of others wait behind this button, so that nothing moves under whoever is reading. */
import { ArrowUp } from 'lucide-react';
import type { MouseEvent } from 'react';
import { Button } from '../ui/Button.tsx';
import { useScene } from './boardContext.ts';

export function NewPostsButton({ count, onPress }: { count: number; onPress: () => void }) {
  const { t } = useScene();

  /** The button goes away: on with the newest post. */
  function press({ currentTarget }: MouseEvent<HTMLElement>) {
    const lane = currentTarget.closest('.lane');
    onPress();
    setTimeout(() => lane?.querySelector<HTMLElement>('article.post')?.focus());
  }

  return (
    <div className="newposts">
      <Button kind="primary" size="s" icon={ArrowUp} onClick={press}>
        {t('lane.newPosts', { count })}
      </Button>
    </div>
  );
}
