/** One whole post above the board, with all that can be done with it. */
import type { Post } from '@silta/shared/boards/records';
import { Dialog } from '../ui/Dialog.tsx';
import { useScene } from './boardContext.ts';
import { cardProps } from './cards.ts';
import type { Cards } from './cards.ts';
import { PostCard } from './PostCard.tsx';
import { postName } from './textParts.ts';

interface Props {
  post: Post;
  cards: Cards;
  onClose: () => void;
}

export function PostDialog({ post, cards, onClose }: Props) {
  const { t } = useScene();
  return (
    <Dialog open title={postName(post)} closeLabel={t('dialog.close')} onClose={onClose}>
      <div className="post-dialog">
        <PostCard {...cardProps(post, cards)} />
      </div>
    </Dialog>
  );
}
