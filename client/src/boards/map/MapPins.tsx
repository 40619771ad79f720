/** The posts on the map: a pin with the code and shape of the side; where several are, their number and a list. */
import type { CSSProperties } from 'react';
import type { Post } from '@silta/shared/boards/records';
import type { PostId } from '@silta/shared/ids';
import { SideCode } from '../../members/SideCode.tsx';
import type { ShownSide } from '../../members/useSides.ts';
import { classNames } from '../../ui/classNames.ts';
import { Menu } from '../../ui/Menu.tsx';
import { useScene } from '../boardContext.ts';
import { postName } from '../textParts.ts';
import type { MapView, Size } from './mapView.ts';
import { pinGroups } from './pinGroups.ts';
import type { PinGroup } from './pinGroups.ts';
import type { Spot } from './projection.ts';

interface Props {
  posts: readonly Post[];
  view: MapView;
  size: Size;
  /** The post that the list stands on. */
  lookedAt: PostId | null;
}

/** Keys and screen readers have the list beside the map, in the same order. */
export function MapPins({ posts, view, size, lookedAt }: Props) {
  return pinGroups(posts, view, size).map((group) => {
    const isLookedAt = group.posts.some(({ id }) => id === lookedAt);
    const [first, second] = group.posts;
    if (!first) return null;
    const props = { style: placed(group.at, size), isLookedAt };
    return second ? (
      <Several key={first.id} group={group} {...props} />
    ) : (
      <One key={first.id} post={first} {...props} />
    );
  });
}

interface PinProps {
  style: CSSProperties;
  isLookedAt: boolean;
}

function One({ post, style, isLookedAt }: PinProps & { post: Post }) {
  const { t, sides, actions } = useScene();
  const side = sides.of(post.sideId);
  if (!side) return null;
  return (
    <button
      type="button"
      tabIndex={-1}
      className={classNames('map-pin', isLookedAt && 'is-looked-at')}
      style={style}
      data-hue={side.hue}
      data-side={side.position}
      aria-label={t('map.pin', { post: postName(post), side: side.name })}
      title={postName(post)}
      onClick={() => actions.read(post.id)}
    >
      <span className="map-pin-b" aria-hidden>
        {side.code}
      </span>
    </button>
  );
}

function Several({ group, style, isLookedAt }: PinProps & { group: PinGroup }) {
  const { t, sides, actions } = useScene();
  const count = group.posts.length;
  const label = t('map.several', { count });
  const here = sides.all.filter(({ id }) => group.posts.some(({ sideId }) => sideId === id));
  const sideOf = (post: Post): ShownSide | null => sides.of(post.sideId);
  return (
    <div className={classNames('map-several', isLookedAt && 'is-looked-at')} style={style}>
      <Menu
        label={label}
        entries={group.posts.map((post) => {
          const side = sideOf(post);
          return {
            id: post.id,
            label: postName(post),
            ...(side && { end: <SideCode side={side} quiet /> }),
            onSelect: () => actions.read(post.id),
          };
        })}
        button={(props) => (
          <button {...props} type="button" tabIndex={-1} className="map-several-b" aria-label={label}>
            {here.map((side) => (
              <SideCode key={side.id} side={side} />
            ))}
            <span className="n">{count}</span>
          </button>
        )}
      />
    </div>
  );
}

/** In parts of the window, so that it stands right on paper too. */
export function placed({ x, y }: Spot, { width, height }: Size): CSSProperties {
  return { left: `${(100 * x) / width}%`, top: `${(100 * y) / height}%` };
}
