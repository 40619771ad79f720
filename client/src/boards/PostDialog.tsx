/** One whole post above the board, with all that can be done with it. */
import type { Post } from '@silta/shared/boards/records';
import { Dialog } from '../ui/Dialog.tsx';
import { useScene } from './boardContext.ts';
import { cardProps } from './cards.ts';
import type { Cards } from './cards.ts';
import { PostCard } from './PostCard.tsx';

interface Props {
  post: Post;
  /** Where it lies, which stands above it. */
  section: string;
  cards: Cards;
  onClose: () => void;
}

export function PostDialog({ post, section, cards, onClose }: Props) {
  const { t } = useScene();
  return (
    <Dialog open title={section} closeLabel={t('dialog.close')} onClose={onClose}>
      <div className="post-dialog">
        <PostCard {...cardProps(post, cards)} />
      </div>
    </Dialog>
  );
}
