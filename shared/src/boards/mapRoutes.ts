/**
 * Streets and towns below the map of a board: square pictures from a server that the operator has named, in the usual
 * numbering (Web Mercator, 256 pixels, `x` from the west and `y` from the north, 2 to the power of `zoom` in each direction;
 * OGC 17-083r4, annex D, WebMercatorQuad).
 */
import * as z from 'zod/mini';
import { roomId } from '../ids.ts';
import { defineRoute } from '../route.ts';

/** No map shows more than a few streets. */
export const mostTileZoom = 16;

const whole = z.pipe(
  z.string().check(z.regex(/^(0|[1-9]\d{0,5})$/)),
  z.transform((text: string) => Number(text)),
);

export const tilePlace = z
  .strictObject({ id: roomId, zoom: whole, x: whole, y: whole })
  .check(z.refine(({ zoom, x, y }) => zoom <= mostTileZoom && x < 2 ** zoom && y < 2 ** zoom));
export type TilePlace = z.infer<typeof tilePlace>;

/** From where streets and towns come, and whom to name beside them; null: they are not to be had. */
export const mapSource = z.object({ source: z.nullable(z.object({ host: z.string(), credit: z.string() })) });
export type MapSource = z.infer<typeof mapSource>;

export const mapRoutes = {
  mapSource: defineRoute({
    method: 'GET',
    path: '/api/maps',
    who: 'signedIn',
    summary: 'Whether streets and towns can be shown below maps, and from where they come.',
    status: 200,
    answer: mapSource,
    refusals: [],
  }),
  mapTile: defineRoute({
    method: 'GET',
    path: '/api/partnerships/:id/tiles/:zoom/:x/:y',
    who: 'member',
    pace: 'files',
    gives: 'bytes',
    summary:
      'One square of streets and towns, fetched by this server, in a partnership that has switched them on.',
    params: tilePlace,
    status: 200,
    refusals: [],
  }),
};
