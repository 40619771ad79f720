/** Lines between connected posts; where they cross the border the hue changes halfway. What they say is read in the posts. */
import { X } from 'lucide-react';
import type { Spot } from '@silta/shared/boards/fields';
import type { Post } from '@silta/shared/boards/records';
import { useRecords } from '../../realtime/hooks.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { useScene } from '../boardContext.ts';
import { postName } from '../textParts.ts';
import { mayDisconnect } from '../ties/tieRights.ts';
import { useConnecting } from '../ties/useConnecting.ts';
import type { CanvasView, Size } from './canvasView.ts';
import { between, crossesWindow, linesOf, middleOf } from './lines.ts';
import type { Line } from './lines.ts';
import type { Linking } from './useLinking.ts';

interface Props {
  posts: readonly Post[];
  spotOf: (post: Post) => Spot;
  view: CanvasView;
  size: Size;
  /** What is just being drawn. */
  linking: Linking | null;
}

export function ConnectionLines({ posts, spotOf, view, size, linking }: Props) {
  const { board } = useScene();
  const all = linesOf(useRecords(board.id, 'connection'), posts, spotOf);
  const lines = all.filter((line) => crossesWindow(line, view, size));
  return (
    <>
      <svg className="canvas-lines" width="1" height="1" aria-hidden>
        {lines.map((line) => (
          <Drawn key={line.connection.id} line={line} />
        ))}
        {linking?.end && <Stroke from={middleOf(spotOf(linking.post))} to={linking.end} isLoose />}
      </svg>
      {lines.map((line) => (
        <Cut key={line.connection.id} line={line} />
      ))}
    </>
  );
}

function Drawn({ line: { from, to, a, b } }: { line: Line }) {
  const { sides } = useScene();
  const [here, there] = [sides.of(from.sideId), sides.of(to.sideId)];
  if (!here || !there || here.id === there.id) return <Stroke from={a} to={b} />;
  const middle = between(a, b);
  return (
    <>
      <Stroke from={a} to={middle} hue={here.hue} />
      <Stroke from={middle} to={b} hue={there.hue} />
    </>
  );
}

interface StrokeProps {
  from: Spot;
  to: Spot;
  hue?: string;
  isLoose?: boolean;
}

function Stroke({ from, to, hue, isLoose = false }: StrokeProps) {
  return (
    <line
      x1={from.x}
      y1={from.y}
      x2={to.x}
      y2={to.y}
      className={isLoose ? 'is-loose' : undefined}
      style={hue === undefined ? undefined : { stroke: `var(--${hue}-edge)` }}
    />
  );
}

/** On the middle of a line, for those who may take it away. */
function Cut({ line: { connection, from, to, a, b } }: { line: Line }) {
  const { t, board, viewer } = useScene();
  const { disconnect } = useConnecting();
  if (!mayDisconnect(connection, board, viewer)) return null;
  const { x, y } = between(a, b);
  return (
    <span className="canvas-cut" style={{ translate: `${x}px ${y}px` }}>
      <IconButton
        icon={X}
        size="s"
        iconSize="s"
        label={t('ties.unlinkBoth', { post: postName(from), other: postName(to) })}
        onClick={() => disconnect(connection)}
      />
    </span>
  );
}
