/** Nearer, further, everything, or the same posts as a list. */
import { List, Maximize, Minus, Plus } from 'lucide-react';
import { IconButton } from '../../ui/IconButton.tsx';
import { useScene } from '../boardContext.ts';
import { zoomAt, zooms } from './canvasView.ts';
import type { ChangeView, Size } from './canvasView.ts';

interface Props {
  zoom: number;
  size: Size;
  change: ChangeView;
  fit: () => void;
  showList: () => void;
}

export function CanvasControls({ zoom, size, change, fit, showList }: Props) {
  const { t, locale } = useScene();
  const middle = { x: size.width / 2, y: size.height / 2 };
  const zoomBy = (factor: number) => change((view) => zoomAt(view, factor, middle));
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(zoom);
  return (
    <div className="canvas-controls" role="group" aria-label={t('canvas.controls')}>
      <IconButton icon={Minus} label={t('canvas.zoomOut')} onClick={() => zoomBy(1 / zooms.step)} />
      <span className="canvas-zoom" aria-label={t('canvas.zoom', { percent })} role="img">
        {percent}
      </span>
      <IconButton icon={Plus} label={t('canvas.zoomIn')} onClick={() => zoomBy(zooms.step)} />
      <IconButton icon={Maximize} label={t('canvas.fit')} onClick={fit} />
      <IconButton icon={List} label={t('canvas.list')} onClick={showList} />
    </div>
  );
}
