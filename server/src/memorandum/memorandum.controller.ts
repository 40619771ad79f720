/** A version of the memorandum, to be taken away. */
import { Controller, Inject, Param, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { MemorandumId, RoomId } from '@silta/shared/ids';
import { paperRoutes as routes } from '@silta/shared/papers/routes';
import type { PaperWish } from '@silta/shared/papers/routes';
import type { SignedInDevice } from '../auth/devices.ts';
import { Serve } from '../auth/serve.ts';
import { Who } from '../auth/signedIn.guard.ts';
import { Parse } from '../http/parse.ts';
import { Papers } from '../papers/papers.ts';
import { memorandumPaper } from './memorandumPaper.ts';

@Controller()
export class MemorandumController {
  constructor(@Inject(Papers) private readonly papers: Papers) {}

  @Serve(routes.memorandumPaper)
  async paper(
    @Who() { accountId }: SignedInDevice,
    @Param(new Parse(routes.memorandumPaper.params))
    { id, memorandumId }: { id: RoomId; memorandumId: MemorandumId },
    @Query(new Parse(routes.memorandumPaper.query)) { language }: PaperWish,
    @Res() response: Response,
  ): Promise<void> {
    const now = new Date().toISOString();
    await this.papers.handOut({ accountId, roomId: id, response }, (reading) =>
      memorandumPaper(reading, { memorandumId, language, now }),
    );
  }
}
