/** With which posts a post is connected, each a way there; where the two are of different sides, the joint leads to it. */
import { Link2 } from 'lucide-react';
import { Link } from '../../ui/router.tsx';
import type { Post } from '@silta/shared/boards/records';
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
  /** In one line, where there is room for no more. */
  isShort?: boolean;
}

export function PostTies({ post, ties, isShort = false }: Props) {
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
