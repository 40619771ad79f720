/** Where somebody is on a map, and how large their window is. */
import { useCallback, useEffect, useState } from 'react';
import type { RefObject } from 'react';
import { usePrinting } from '../usePrinting.ts';
import { centred, fitted, middleOf } from './mapView.ts';
import type { MapView, Size } from './mapView.ts';
import type { Box, Spot } from './projection.ts';

/** Until the window is measured. */
const aWindow: Size = { width: 800, height: 600 };

/** On paper there is one size, and all of it; as in map.css. */
const aSheet: Size = { width: 720, height: 480 };

/** What is looked at, whatever the window: turning a phone shows the same place. */
export interface MapPlace {
  middle: Spot;
  zoom: number;
}

interface Input {
  /** Where somebody was before; null at first. */
  start: MapPlace | null;
  /** What there is to see; null where there is nothing. */
  all: Box | null;
  onChange?: (place: MapPlace) => void;
}

export function useMapView(frame: RefObject<HTMLElement | null>, { start, all, onChange }: Input) {
  const [measured, setSize] = useState(aWindow);
  const isPrinting = usePrinting();
  const size = isPrinting ? aSheet : measured;
  const [place, setPlace] = useState(start);
  const view = place && !isPrinting ? centred(place.middle, place.zoom, size) : fitted(all, size);

  useEffect(() => {
    const element = frame.current;
    if (!element || typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(() => {
      const { clientWidth: width, clientHeight: height } = element;
      if (width > 0 && height > 0) setSize({ width, height });
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [frame]);

  const change = useCallback(
    (next: (view: MapView) => MapView) => {
      const made = next(place ? centred(place.middle, place.zoom, size) : fitted(all, size));
      const there = { middle: middleOf(made, size), zoom: made.zoom };
      setPlace(there);
      onChange?.(there);
    },
    [place, size, all, onChange],
  );
  return { view, size, change, fit: () => change(() => fitted(all, size)) };
}
