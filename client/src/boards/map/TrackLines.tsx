/** The ways of posts on the ground of the map, in the hue and the pattern of their side. */
import { memo } from 'react';
import type { Post } from '@silta/shared/boards/records';
import type { PostId } from '@silta/shared/ids';
import { classNames } from '../../ui/classNames.ts';
import { useScene } from '../boardContext.ts';
import { pathOf, spotsOfTrack } from './trackShapes.ts';

interface Props {
  posts: readonly Post[];
  lookedAt: PostId | null;
}

export function TrackLines({ posts, lookedAt }: Props) {
  const { sides } = useScene();
  return posts.map(({ id, sideId, track }) => {
    const side = sides.of(sideId);
    if (!track || !side) return null;
    return (
      <g key={id} data-hue={side.hue} data-side={side.position}>
        <TrackShape line={track.line} isLookedAt={id === lookedAt} />
      </g>
    );
  });
}

interface ShapeProps {
  line: string;
  isLookedAt?: boolean;
}

/** A lighter edge below keeps it apart from coasts and borders. */
export const TrackShape = memo(function TrackShape({ line, isLookedAt }: ShapeProps) {
  const path = pathOf(spotsOfTrack(line));
  return (
    <>
      <path className="map-track-edge" d={path} />
      <path className={classNames('map-track', isLookedAt && 'is-looked-at')} d={path} />
    </>
  );
});
