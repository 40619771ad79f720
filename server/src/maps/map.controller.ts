/** Handing out streets and towns, to members of a partnership that has switched them on. */
import { Controller, Inject, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { mapRoutes as routes } from '@silta/shared/boards/mapRoutes';
import type { MapSource, TilePlace } from '@silta/shared/boards/mapRoutes';
import { Refusal } from '@silta/shared/refusals';
import type { SignedInDevice } from '../auth/devices.ts';
import { Serve } from '../auth/serve.ts';
import { Who } from '../auth/signedIn.guard.ts';
import { Parse } from '../http/parse.ts';
import { House } from '../realtime/house.ts';
import { mapBounds } from './bounds.ts';
import { MapTiles } from './tiles.ts';

@Controller()
export class MapController {
  constructor(
    @Inject(House) private readonly house: House,
    @Inject(MapTiles) private readonly tiles: MapTiles,
  ) {}

  @Serve(routes.mapSource)
  source(): MapSource {
    return this.tiles.about;
  }

  @Serve(routes.mapTile)
  async tile(
    @Who() { accountId }: SignedInDevice,
    @Param(new Parse(routes.mapTile.params)) { id, ...place }: TilePlace,
    @Res() response: Response,
  ): Promise<void> {
    await this.house.feed.entrance(accountId, id);
    const { tables, dataSource } = this.house;
    const [partnership] = await tables.load(dataSource.manager, 'partnership', [id]);
    const tile = partnership?.mapTiles ? await this.tiles.at(place) : null;
    if (!tile) throw new Refusal('notFound');
    response
      .set({
        'Content-Type': tile.mediaType,
        'Cache-Control': `private, max-age=${mapBounds.keptMs.most / 1_000}`,
        Vary: 'Cookie',
      })
      .end(tile.bytes);
  }
}
