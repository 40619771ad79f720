/** The posts of a board where people have put them: a plane to pan and zoom, with lines between them, read line by line. */
import { Link2 } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import type { CSSProperties, ReactNode } from 'react';
import type { Spot } from '@silta/shared/boards/fields';
import type { Post } from '@silta/shared/boards/records';
import { IconButton } from '../../ui/IconButton.tsx';
import { cardProps } from '../cards.ts';
import { useScene } from '../boardContext.ts';
import type { LaneProps } from '../laneProps.ts';
import { MoveBar } from '../MoveBar.tsx';
import { PostTile } from '../PostTile.tsx';
import { postRights } from '../rights.ts';
import { postName } from '../textParts.ts';
import { CanvasControls } from './CanvasControls.tsx';
import { CanvasList } from './CanvasList.tsx';
import { CanvasMark } from './CanvasMark.tsx';
import { ConnectionLines } from './ConnectionLines.tsx';
import { LinkBar } from './LinkBar.tsx';
import { isNear, readableZoom, zoomAt } from './canvasView.ts';
import type { CanvasView } from './canvasView.ts';
import { spotsOf } from './spots.ts';
import { useCanvasKeys } from './useCanvasKeys.ts';
import { useCanvasPointer } from './useCanvasPointer.ts';
import { useLinking } from './useLinking.ts';
import { useCanvasView } from './useCanvasView.ts';
import { usePrinting } from '../usePrinting.ts';
import { useWheelZoom } from './useWheelZoom.ts';
import './canvas.css';

const nowhere: Spot = { x: 0, y: 0 };

export function CanvasLayout(props: LaneProps) {
  const [isList, setList] = useState(false);
  const isPrinting = usePrinting();
  if (isList || isPrinting) return <CanvasList {...props} onLeave={() => setList(false)} />;
  return <Plane {...props} showList={() => setList(true)} />;
}

function Plane({ lane, cards, wantedId, showList }: LaneProps & { showList: () => void }) {
  const { t, board, viewer, actions } = useScene();
  const frame = useRef<HTMLDivElement>(null);
  const spots = useMemo(() => spotsOf(lane.arranged), [lane.arranged]);
  const spotOf = (post: Pick<Post, 'id'>) => spots.get(post.id) ?? nowhere;
  const shownSpots = useMemo(() => lane.posts.map(({ id }) => spots.get(id) ?? nowhere), [lane.posts, spots]);
  const { view, size, change, fit } = useCanvasView(frame, {
    boardId: board.id,
    spots: shownSpots,
    wanted: wantedId === null ? null : (spots.get(wantedId) ?? null),
  });
  const find = (id: string | undefined) => lane.posts.find((post) => post.id === id) ?? null;
  const mayMove = (post: Post | null) =>
    post !== null && !cards.queued.has(post.id) && postRights(post, board, viewer).move;
  const place = (id: Post['id'], spot: Spot) => actions.send('post.place', { postId: id, spot });
  const keys = useCanvasKeys({
    size,
    change,
    fit,
    find: (id) => {
      const post = find(id);
      return post && { post, spot: spotOf(post) };
    },
    mayMove,
    place: (post, spot) => place(post.id, spot),
  });
  useWheelZoom(frame, (factor, at) => change((before) => zoomAt(before, factor, at)));
  const pointer = useCanvasPointer({
    view,
    change,
    movable: (id) => {
      const post = find(id);
      return post && mayMove(post) ? { id: post.id, spot: spotOf(post) } : null;
    },
    place,
  });
  const linking = useLinking({ frame, view, find });
  const held = keys.placing ? { id: keys.placing.post.id, spot: keys.placing.spot } : pointer.carried;
  const near = lane.posts.filter(
    (post) => post.id === wantedId || post.id === held?.id || isNear(spotOf(post), view, size),
  );
  const nowAt = (post: Pick<Post, 'id'>) => (held?.id === post.id ? held.spot : spotOf(post));
  const isReadable = view.zoom >= readableZoom;
  return (
    <div className="canvas">
      <div
        ref={frame}
        className="canvas-frame"
        role="region"
        aria-label={t('canvas.label')}
        aria-describedby="canvas-help"
        tabIndex={0}
        onKeyDown={keys.onKeyDown}
        {...pointer.handlers}
        onClickCapture={(event) => linking.onClick(event) || pointer.handlers.onClickCapture(event)}
        onKeyDownCapture={linking.onKeyDownCapture}
      >
        <p id="canvas-help" className="sr">
          {t('canvas.help')}
        </p>
        <div className="canvas-plane" style={planeStyle(view)}>
          {near.map((post) => (
            <Place key={post.id} spot={spotOf(post)} held={held?.id === post.id ? held.spot : null}>
              {isReadable || post.id === wantedId ? (
                <PostTile {...cardProps(post, cards)} isFree />
              ) : (
                <CanvasMark post={post} isMarked={cards.markedId === post.id} />
              )}
              {isReadable && <Handle post={post} start={linking.start} />}
            </Place>
          ))}
          <ConnectionLines {...{ view, size }} posts={lane.posts} spotOf={nowAt} linking={linking.linking} />
        </div>
      </div>
      <CanvasControls zoom={view.zoom} size={size} change={change} fit={fit} showList={showList} />
      {keys.placing && <MoveBar post={keys.placing.post} />}
      {linking.linking && <LinkBar post={linking.linking.post} onStop={linking.stop} />}
    </div>
  );
}

/** Buttons on the plane keep their size, however near one is. */
function planeStyle({ x, y, zoom }: CanvasView): CSSProperties {
  return { transform: `scale(${zoom}) translate(${-x}px, ${-y}px)`, '--zoom': zoom } as CSSProperties;
}

interface HandleProps {
  post: Post;
  start: ReturnType<typeof useLinking>['start'];
}

/** Drawn from to another post, or pressed and the other post chosen then. */
function Handle({ post, start }: HandleProps) {
  const { t, board, viewer } = useScene();
  if (!postRights(post, board, viewer).connect) return null;
  return (
    <IconButton
      icon={Link2}
      size="s"
      iconSize="s"
      className="canvas-tie"
      label={t('ties.begin', { post: postName(post) })}
      onPointerDown={({ button, clientX, clientY }) =>
        button === 0 && start(post, { x: clientX, y: clientY })
      }
      onClick={({ detail }) => detail === 0 && start(post, null)}
    />
  );
}

interface PlaceProps {
  spot: Spot;
  /** Where it is while somebody moves it. */
  held: Spot | null;
  children: ReactNode;
}

function Place({ spot, held, children }: PlaceProps) {
  const { x, y } = held ?? spot;
  return (
    <div className={held ? 'canvas-spot is-held' : 'canvas-spot'} style={{ translate: `${x}px ${y}px` }}>
      {children}
    </div>
  );
}
