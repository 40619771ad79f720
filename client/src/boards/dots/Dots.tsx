/** One's own dots on a post, and everybody's once the vote is closed. */
import { CircleDot, Minus } from 'lucide-react';
import { dotsBySide, dotsOn } from '@silta/shared/boards/dots';
import { Icon } from '../../ui/Icon.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { SideCode } from '../../members/SideCode.tsx';
import { useScene } from '../boardContext.ts';
import type { ReactionsProps } from '../reactionsProps.ts';
import { useDots } from './useDots.ts';

export function Dots(props: ReactionsProps) {
  return useDots().isOpen ? <Giving {...props} /> : <Result {...props} />;
}

function Giving({ post, rights, mine }: ReactionsProps) {
  const { t, actions } = useScene();
  const { ballot, left } = useDots();
  const dots = Number(mine ?? 0);
  const mayGive = rights.react && left > 0 && (ballot.several || dots === 0);
  const give = (count: number) => actions.send('dots.give', { postId: post.id, dots: count });
  return (
    <>
      <button
        type="button"
        title={mayGive ? t('dots.give', { count: left }) : t('dots.noneLeft')}
        aria-disabled={!mayGive || undefined}
        data-mine={dots > 0 ? dots : undefined}
        onClick={() => mayGive && give(dots + 1)}
      >
        <Icon of={CircleDot} size="s" />
        <VisuallyHidden>{mayGive ? t('dots.give', { count: left }) : t('dots.noneLeft')}</VisuallyHidden>
        <span aria-hidden>{dots}</span>
        <VisuallyHidden>{t('dots.yours', { count: dots })}</VisuallyHidden>
      </button>
      {dots > 0 && rights.react && (
        <button type="button" title={t('dots.takeOne')} onClick={() => give(dots - 1)}>
          <Icon of={Minus} size="s" />
          <VisuallyHidden>{t('dots.takeOne')}</VisuallyHidden>
        </button>
      )}
    </>
  );
}

function Result({ post, mine }: ReactionsProps) {
  const { t, sides } = useScene();
  const bySide = dotsBySide(post.tallies.dots);
  return (
    <span className="reaction">
      <Icon of={CircleDot} size="s" />
      <span className="mean">{dotsOn(post.tallies.dots)}</span>
      <VisuallyHidden>{t('dots.result', { count: dotsOn(post.tallies.dots) })}</VisuallyHidden>
      {sides.all.map((side) => {
        const dots = bySide.get(side.id);
        return (
          dots !== undefined && (
            <span key={side.id} className="of-side">
              <SideCode side={side} quiet /> {dots}
            </span>
          )
        );
      })}
      {mine !== null && <VisuallyHidden>{t('dots.yours', { count: Number(mine) })}</VisuallyHidden>}
    </span>
  );
}
