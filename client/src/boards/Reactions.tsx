/** What people say of a post without words, in the way the board has chosen. Most boards ask what is useful; the rest is fetched. */
import { Suspense, lazy } from 'react';
import { ThumbsUp } from 'lucide-react';
import { Icon } from '../ui/Icon.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { useScene } from './boardContext.ts';
import type { ReactionsProps } from './reactionsProps.ts';
import { SideCounts } from './SideCounts.tsx';

const OtherReactions = lazy(() =>
  import('./OtherReactions.tsx').then((file) => ({ default: file.OtherReactions })),
);

export function Reactions(props: ReactionsProps) {
  const { board } = useScene();
  if (board.reactions === 'none') return null;
  if (board.reactions === 'useful') return <Useful {...props} />;
  return (
    <Suspense>
      <OtherReactions {...props} kind={board.reactions} />
    </Suspense>
  );
}

function Useful({ post, rights, mine }: ReactionsProps) {
  const { t, actions } = useScene();
  const isUseful = mine !== null;
  return (
    <button
      type="button"
      aria-pressed={isUseful}
      title={t('reactions.useful')}
      disabled={!rights.react}
      onClick={() =>
        actions.send('reaction.set', { postId: post.id, kind: 'useful', value: isUseful ? null : 'yes' })
      }
    >
      <Icon of={ThumbsUp} size="s" />
      <VisuallyHidden>{t('reactions.useful')}</VisuallyHidden>
      <SideCounts of={post.tallies.useful} orZero />
    </button>
  );
}
