/** The window with the map in it: coasts and borders, what lies on them, and the ways to move. */
import { Maximize, Minus, Plus } from 'lucide-react';
import { memo, useId } from 'react';
import type { KeyboardEvent, ReactNode, RefObject } from 'react';
import { IconButton } from '../../ui/IconButton.tsx';
import { useScene } from '../boardContext.ts';
import { useWheelZoom } from '../canvas/useWheelZoom.ts';
import { MapTiles, useMapCredit } from './MapTiles.tsx';
import { panned, zoomedAt, zooms } from './mapView.ts';
import type { ChangeMap, MapView, Size } from './mapView.ts';
import { borders, land } from './outline.ts';
import type { Spot } from './projection.ts';
import { useMapPointer } from './useMapPointer.ts';
import './map.css';

const panPx = 60;
const smallPx = 4;

const arrows: Readonly<Record<string, Spot | undefined>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

interface Props {
  frame: RefObject<HTMLDivElement | null>;
  view: MapView;
  size: Size;
  change: ChangeMap;
  fit: () => void;
  label: string;
  help: string;
  /** Drawn on the ground, in units of the map. */
  lines?: ReactNode;
  /** Stands on it, in pixels of the window. */
  children?: ReactNode;
  /** Arrow keys move by little, to choose a place. */
  isFine?: boolean;
  onPress?: (at: Spot) => void;
}

export function MapFrame({ frame, view, size, change, fit, lines, children, ...props }: Props) {
  const { partnershipId } = useScene();
  const credit = useMapCredit(partnershipId);
  const helpId = useId();
  const handlers = useMapPointer({ size, change, ...(props.onPress && { onPress: props.onPress }) });
  useWheelZoom(frame, (factor, at) => change((before) => zoomedAt(before, factor, at)));
  const middle = { x: size.width / 2, y: size.height / 2 };
  const zoomBy = (factor: number) => change((before) => zoomedAt(before, factor, middle));

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const { key, target, currentTarget } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || target !== currentTarget) return;
    const by = arrows[key];
    const step = props.isFine && !event.shiftKey ? smallPx : panPx;
    if (by) change((before) => panned(before, { x: by.x * step, y: by.y * step }, size));
    else if (key === '+' || key === '=') zoomBy(zooms.step);
    else if (key === '-') zoomBy(1 / zooms.step);
    else if (key === '0') fit();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div className="map">
      <div
        ref={frame}
        className="map-frame"
        role="region"
        aria-label={props.label}
        aria-describedby={helpId}
        tabIndex={0}
        onKeyDown={onKeyDown}
        {...handlers}
      >
        <p id={helpId} className="sr">
          {props.help}
        </p>
        <svg
          className="map-ground"
          viewBox={`${view.x} ${view.y} ${size.width / view.zoom} ${size.height / view.zoom}`}
          aria-hidden
        >
          <Ground />
          {credit !== null && <MapTiles partnershipId={partnershipId} view={view} size={size} />}
          {lines}
        </svg>
        {children}
        {credit !== null && <p className="map-credit">{credit}</p>}
      </div>
      <MapControls zoomBy={zoomBy} fit={fit} />
    </div>
  );
}

/** A hundred kilobytes of coast are not compared again for every step. */
const Ground = memo(function Ground() {
  return (
    <>
      <path className="map-land" d={land} />
      <path className="map-borders" d={borders} />
    </>
  );
});

function MapControls({ zoomBy, fit }: { zoomBy: (factor: number) => void; fit: () => void }) {
  const { t } = useScene();
  return (
    <div className="map-controls" role="group" aria-label={t('map.controls')}>
      <IconButton icon={Minus} label={t('map.zoomOut')} onClick={() => zoomBy(1 / zooms.step)} />
      <IconButton icon={Plus} label={t('map.zoomIn')} onClick={() => zoomBy(zooms.step)} />
      <IconButton icon={Maximize} label={t('map.fit')} onClick={fit} />
    </div>
  );
}
