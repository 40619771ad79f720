/** Papers that people take away: made of what their reader may see at that moment, and of nothing else. */
import { pipeline } from 'node:stream/promises';
import type { Response } from 'express';
import type { AccountId, RoomId } from '@silta/shared/ids';
import { savedAs } from '../http/disposition.ts';
import type { House } from '../realtime/house.ts';
import { Throttle } from '../realtime/throttle.ts';
import { papers as bounds } from './bounds.ts';
import type { Paper } from './paper.ts';
import { readAs } from './reading.ts';
import type { Reading } from './reading.ts';
import { Turns } from './turns.ts';

interface Asked {
  accountId: AccountId;
  /** The room that the paper is about. */
  roomId: RoomId;
  response: Response;
}

export class Papers {
  readonly #made = new Throttle(bounds.perHour);
  readonly #turns = new Turns({ atOnce: bounds.papersAtOnce.most, waiting: bounds.papersWaiting.most });

  constructor(private readonly house: House) {}

  /** Refuses with `notFound` where the account is no member, or the paper has nothing to be about. */
  async handOut(asked: Asked, compose: (reading: Reading) => Promise<Paper>): Promise<void> {
    const { accountId, roomId, response } = asked;
    await this.house.feed.entrance(accountId, roomId);
    this.#made.take(accountId);
    await this.#turns.alone(accountId, async () => {
      const paper = await readAs(this.house, asked, compose);
      response.set({
        'Content-Type': 'application/pdf',
        'Content-Disposition': savedAs(`${paper.title}.pdf`),
      });
      // What sets pages takes memory that a server without anybody who prints does not need.
      const { setPaper } = await import('./setPaper.ts');
      await pipeline(setPaper(paper), response, { signal: AbortSignal.timeout(bounds.paperMs.most) });
    });
  }
}
