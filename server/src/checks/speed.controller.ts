/** Bytes by which a device measures its way to this server: made of nothing, kept nowhere. */
import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Controller, Inject, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { speedRoutes as routes } from '@silta/shared/checks/routes';
import { Refusal } from '@silta/shared/refusals';
import type { SignedInDevice } from '../auth/devices.ts';
import { Serve } from '../auth/serve.ts';
import { Who } from '../auth/signedIn.guard.ts';
import { Parse } from '../http/parse.ts';
import { giveTime } from '../http/timeLimit.ts';
import { speed as bounds } from './bounds.ts';
import { Measuring } from './measuring.ts';

/** Sent over and over: two megabits of chance, too far apart for anything on the way to find them alike. */
const chance = randomBytes(256 * 1024);

@Controller()
export class SpeedController {
  constructor(@Inject(Measuring) private readonly measuring: Measuring) {}

  @Serve(routes.measureDown)
  async down(
    @Who() { accountId }: SignedInDevice,
    @Query(new Parse(routes.measureDown.query)) wanted: { bytes: string },
    @Res() response: Response,
  ): Promise<void> {
    const bytes = Number(wanted.bytes);
    await this.measuring.measure(accountId, bytes, async () => {
      response.set({
        'Content-Type': 'application/octet-stream',
        'Content-Length': String(bytes),
        'Cache-Control': 'no-store, no-transform',
      });
      const signal = AbortSignal.timeout(bounds.ms.most);
      // Whoever has measured enough goes away in the middle.
      await pipeline(Readable.from(pieces(bytes)), response, { signal }).catch(() => response.destroy());
    });
  }

  @Serve(routes.measureUp)
  async up(@Who() { accountId }: SignedInDevice, @Req() request: Request): Promise<{ bytes: number }> {
    const announced = Number(request.get('Content-Length') ?? bounds.upBytes.most);
    if (announced > bounds.upBytes.most) throw tooLarge();
    if (request.res) giveTime(request.res, bounds.ms.most);
    return this.measuring.measure(accountId, announced, async () => ({ bytes: await counted(request) }));
  }
}

const tooLarge = () => new Refusal('tooLarge', { limit: bounds.upBytes.most });

function* pieces(bytes: number): Generator<Buffer> {
  for (let left = bytes; left > 0; left -= chance.length) yield chance.subarray(0, left);
}

async function counted(request: Request): Promise<number> {
  let bytes = 0;
  try {
    // Left open, so that whoever sends too much is told so.
    for await (const piece of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      bytes += piece.length;
      if (bytes > bounds.upBytes.most) throw tooLarge();
    }
  } catch (error) {
    // Broken off on the way.
    throw error instanceof Refusal ? error : new Refusal('unavailable');
  }
  return bytes;
}
