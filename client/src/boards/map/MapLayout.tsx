/** The posts of a board where on the earth they are: a map, and beside it the same posts as a list. */
import { useMemo, useRef, useState } from 'react';
import type { FocusEvent, PointerEvent } from 'react';
import type { Post } from '@silta/shared/boards/records';
import type { PostId, RoomId } from '@silta/shared/ids';
import { useScene } from '../boardContext.ts';
import { GroupPortions } from '../GroupPortions.tsx';
import type { LaneProps } from '../laneProps.ts';
import { GoalSpan } from './GoalSpan.tsx';
import { MapFrame } from './MapFrame.tsx';
import { MapPins } from './MapPins.tsx';
import { boxAround, boxAroundAll, centred, isInWindow } from './mapView.ts';
import { boxOfCountry } from './outline.ts';
import { toMap } from './projection.ts';
import type { Box, Spot } from './projection.ts';
import { TrackLines } from './TrackLines.tsx';
import { spotOfPost, spotsOfTrack } from './trackShapes.ts';
import { useMapView } from './useMapView.ts';
import type { MapPlace } from './useMapView.ts';

const remembered = new Map<RoomId, MapPlace>();

export function MapLayout(props: LaneProps) {
  const { lane, wantedId } = props;
  const { t, board, sides } = useScene();
  const frame = useRef<HTMLDivElement>(null);
  const [lookedAt, setLookedAt] = useState<PostId | null>(null);
  const [brought, setBrought] = useState<PostId | null>(null);
  const located = useMemo(() => lane.posts.filter((post) => isOnMap(post)), [lane.posts]);
  const others = useMemo(() => lane.posts.filter((post) => !isOnMap(post)), [lane.posts]);
  const all = useMemo(() => {
    const codes = sides.all.map(({ record }) => record.country);
    return boxOfPosts(located) ?? boxOfCountries(codes);
  }, [located, sides]);
  const { view, size, change, fit } = useMapView(frame, {
    start: remembered.get(board.id) ?? null,
    all,
    onChange: (place) => remembered.set(board.id, place),
  });

  /** Whoever reads the list sees on the map where they are. */
  function lookAt({ target }: FocusEvent<HTMLElement> | PointerEvent<HTMLElement>, isFocus: boolean) {
    const id = (target as Element).closest<HTMLElement>('[data-post]')?.dataset.post;
    const post = located.find((each) => each.id === id);
    setLookedAt(post?.id ?? null);
    const spot = post && spotOfPost(post);
    if (isFocus && spot) bring(spot);
  }

  function bring(spot: Spot) {
    if (!isInWindow(spot, view, size)) change((before) => centred(spot, before.zoom, size));
  }

  if (wantedId !== brought) {
    setBrought(wantedId);
    const wanted = located.find(({ id }) => id === wantedId);
    const spot = wanted && spotOfPost(wanted);
    if (spot) bring(spot);
  }

  return (
    <div className="map-board">
      {board.goal && props.isWhole && <GoalSpan goal={board.goal} posts={lane.arranged} />}
      <div className="map-layout">
        <MapFrame
          frame={frame}
          view={view}
          size={size}
          change={change}
          fit={fit}
          label={t('map.label')}
          help={t('map.help')}
          lines={<TrackLines posts={located} lookedAt={lookedAt} />}
        >
          <MapPins posts={located} view={view} size={size} lookedAt={lookedAt} />
        </MapFrame>
        <div
          className="map-list"
          onFocus={(event) => lookAt(event, true)}
          onPointerOver={(event) => lookAt(event, false)}
          onPointerLeave={() => setLookedAt(null)}
        >
          {located.length > 0 && <Group {...props} posts={located} title={t('map.located')} isFirst />}
          {others.length > 0 && <Group {...props} posts={others} title={t('map.others')} isFirst={false} />}
        </div>
      </div>
    </div>
  );
}

type GroupProps = LaneProps & { posts: readonly Post[]; title: string; isFirst: boolean };

function Group({ posts, title, ...props }: GroupProps) {
  return (
    <section aria-label={title}>
      <h3 className="map-list-h">
        {title} <span className="n">{posts.length}</span>
      </h3>
      <GroupPortions {...props} layout="map" posts={posts} />
    </section>
  );
}

function isOnMap({ location, track }: Post): boolean {
  return location !== null || track !== null;
}

function boxOfPosts(posts: readonly Post[]): Box | null {
  const spots = posts.flatMap((post) => [
    ...(post.location ? [toMap(post.location)] : []),
    ...(post.track ? spotsOfTrack(post.track.line) : []),
  ]);
  return spots.length > 0 ? boxAround(spots) : null;
}

function boxOfCountries(codes: readonly string[]): Box | null {
  const boxes = codes.flatMap((code) => boxOfCountry(code) ?? []);
  return boxes.length > 0 ? boxAroundAll(boxes) : null;
}
