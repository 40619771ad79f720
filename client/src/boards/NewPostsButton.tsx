/** New posts of others wait behind this button, so that nothing moves under whoever is reading. */
import { ArrowUp } from 'lucide-react';
import { Button } from '../ui/Button.tsx';
import { useScene } from './boardContext.ts';

export function NewPostsButton({ count, onPress }: { count: number; onPress: () => void }) {
  const { t } = useScene();
  return (
    <Button kind="primary" size="s" icon={ArrowUp} className="newposts" onClick={onPress}>
      {t('lane.newPosts', { count })}
    </Button>
  );
}
