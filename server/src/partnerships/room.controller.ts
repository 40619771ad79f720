/** Reading a whole room: compressed, and not sent again to whoever has it already. */
import { createHash, randomUUID } from 'node:crypto';
import { Controller, Inject, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { RoomId } from '@silta/shared/ids';
import { partnershipRoutes as routes } from '@silta/shared/partnerships/routes';
import type { SignedInDevice } from '../auth/devices.ts';
import { Serve } from '../auth/serve.ts';
import { Who } from '../auth/signedIn.guard.ts';
import { Parse } from '../http/parse.ts';
import { gzipOf, plainOf } from '../http/pieces.ts';
import { Requests } from '../http/requests.ts';
import { House } from '../realtime/house.ts';
import type { Entrance } from '../realtime/rooms.ts';

/** A server that was started anew may show records in another shape, or have come back from a backup. */
const thisStart = randomUUID();

@Controller()
export class RoomController {
  constructor(
    @Inject(House) private readonly house: House,
    @Inject(Requests) private readonly requests: Requests,
  ) {}

  @Serve(routes.snapshot)
  whole(
    @Who() who: SignedInDevice,
    @Param(new Parse(routes.snapshot.params)) { id }: { id: RoomId },
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    return this.#send('whole', { who, id, request, response });
  }

  /** What a screen shows first; the whole of a small room. */
  @Serve(routes.beginning)
  beginning(
    @Who() who: SignedInDevice,
    @Param(new Parse(routes.snapshot.params)) { id }: { id: RoomId },
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    return this.#send('beginning', { who, id, request, response });
  }

  async #send(part: 'whole' | 'beginning', { who, id, request, response }: Asked): Promise<void> {
    const begin = performance.now();
    this.requests.read(who.accountId);
    const entrance = await this.house.feed.entrance(who.accountId, id);
    response.set({ 'Cache-Control': 'private, no-cache', Vary: 'Accept-Encoding, Cookie' });
    const tag = tagOf(part, entrance.room.seq, entrance);
    if (request.headers['if-none-match']?.split(/,\s*/).includes(tag)) {
      response.status(304).set('ETag', tag).end();
      return;
    }
    const copy = await this.house.feed.copy(entrance);
    const { view, viewer } = entrance;
    const pieces = await copy.for({ room: id, view, viewer }, part);
    response.set({
      'Content-Type': 'application/json; charset=utf-8',
      ETag: tagOf(part, copy.seq, entrance),
    });
    if (request.acceptsEncodings('gzip') === 'gzip')
      response.set('Content-Encoding', 'gzip').end(gzipOf(pieces));
    else response.end(plainOf(pieces));
    this.house.observer.fed('snapshot', performance.now() - begin);
  }
}

interface Asked {
  who: SignedInDevice;
  id: RoomId;
  request: Request;
  response: Response;
}

/** Another one for each number of the room, each person, and each change of their rights. Weak: gzip or not is all the same. */
function tagOf(part: string, seq: number, { view, viewer }: Entrance): string {
  const of = [thisStart, part, seq, view, viewer.memberId].join(' ');
  return `W/"${createHash('sha256').update(of).digest('base64url').slice(0, 22)}"`;
}
