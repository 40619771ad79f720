/** Streets and towns below the map, where the partnership has switched them on and this server has a source. */
import { memo } from 'react';
import type { RoomId } from '@silta/shared/ids';
import { useMapSource } from '../../partnerships/mapSource.ts';
import { useRecord } from '../../realtime/hooks.ts';
import type { MapView, Size } from './mapView.ts';
import { tilesIn } from './tiles.ts';

/** Whom to name; null where there are none. */
export function useMapCredit(partnershipId: RoomId): string | null {
  const isOn = useRecord(partnershipId, 'partnership', partnershipId)?.mapTiles ?? false;
  const { source } = useMapSource(isOn);
  return isOn && source ? source.credit : null;
}

export const MapTiles = memo(function MapTiles({
  partnershipId,
  view,
  size,
}: {
  partnershipId: RoomId;
  view: MapView;
  size: Size;
}) {
  return (
    <g className="map-tiles">
      {tilesIn(view, size).map(({ zoom, x, y, left, top, edge }) => (
        <image
          key={`${zoom}/${x}/${y}`}
          href={`/api/partnerships/${partnershipId}/tiles/${zoom}/${x}/${y}`}
          x={left}
          y={top}
          width={edge}
          height={edge}
          preserveAspectRatio="none"
        />
      ))}
    </g>
  );
});
