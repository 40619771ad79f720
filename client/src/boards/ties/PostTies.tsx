/** Where a post leads: to posts it is connected with, by the joint where they are of another side, and to boards that have grown out of it. */
import { Link2, Sprout } from 'lucide-react';
import { Link } from '../../ui/router.tsx';
import type { Board, Post } from '@silta/shared/boards/records';
import { hueJoint } from '../../members/PairJoint.tsx';
import { SideCode } from '../../members/SideCode.tsx';
import { paths } from '../../paths.ts';
import { Icon } from '../../ui/Icon.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { useScene } from '../boardContext.ts';
import { elementIdOf } from '../postElements.ts';
import { postName } from '../textParts.ts';
import type { Tie } from './useTies.ts';
import './ties.css';

interface Props {
  post: Post;
  ties: readonly Tie[];
  grown: readonly Board[];
  /** In one line, where there is room for no more. */
  isShort?: boolean;
}

export function PostTies({ post, ties, grown, isShort = false }: Props) {
  return (
    <>
      {ties.length > 0 && <Linked post={post} ties={ties} isShort={isShort} />}
      {grown.length > 0 && <Grown grown={grown} isShort={isShort} />}
    </>
  );
}

function Grown({ grown, isShort }: { grown: readonly Board[]; isShort: boolean }) {
  const { t, partnershipId } = useScene();
  return (
    <div className={isShort ? 'ties ties-short' : 'ties'}>
      <span className="ties-h">
        <Icon of={Sprout} size="s" />
        {isShort ? <VisuallyHidden>{t('grown.into')}</VisuallyHidden> : t('grown.into')}
      </span>
      <ul>
        {grown.map(({ id, title }) => (
          <li key={id}>
            <Link to={paths.board(partnershipId, id)}>{title}</Link>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Linked({ post, ties, isShort }: { post: Post; ties: readonly Tie[]; isShort: boolean }) {
  const { t, sides, partnershipId, board } = useScene();
  const from = sides.of(post.sideId);
  return (
    <div className={isShort ? 'ties ties-short' : 'ties'}>
      <span className="ties-h">
        <Icon of={Link2} size="s" />
        {isShort ? <VisuallyHidden>{t('ties.with')}</VisuallyHidden> : t('ties.with')}
      </span>
      <ul>
        {ties.map(({ connection, other }) => {
          const to = sides.of(other.sideId);
          const crosses = from !== null && to !== null && from.id !== to.id;
          return (
            <li key={connection.id} style={crosses ? hueJoint(from, to) : undefined}>
              {crosses && <span className="tie-joint" aria-hidden />}
              <Link to={paths.post(partnershipId, board.id, elementIdOf(other.id))} lang={other.language}>
                {postName(other, sides)}
              </Link>
              {to && <SideCode side={to} quiet />}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
