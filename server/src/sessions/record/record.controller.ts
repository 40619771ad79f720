/** The record of a session, to be taken away. */
import { Controller, Inject, Param, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { RoomId } from '@silta/shared/ids';
import { paperRoutes as routes } from '@silta/shared/papers/routes';
import type { PaperWish } from '@silta/shared/papers/routes';
import type { SignedInDevice } from '../../auth/devices.ts';
import { Serve } from '../../auth/serve.ts';
import { Who } from '../../auth/signedIn.guard.ts';
import { Parse } from '../../http/parse.ts';
import { Papers } from '../../papers/papers.ts';
import { readRecord } from './readRecord.ts';
import { recordPaper } from './recordPaper.ts';

@Controller()
export class RecordController {
  constructor(@Inject(Papers) private readonly papers: Papers) {}

  @Serve(routes.recordPaper)
  async record(
    @Who() { accountId }: SignedInDevice,
    @Param(new Parse(routes.recordPaper.params)) { id }: { id: RoomId },
    @Query(new Parse(routes.recordPaper.query)) { language }: PaperWish,
    @Res() response: Response,
  ): Promise<void> {
    await this.papers.handOut({ accountId, roomId: id, response }, async (reading) =>
      recordPaper(await readRecord(reading), { language, now: new Date().toISOString() }),
    );
  }
}
