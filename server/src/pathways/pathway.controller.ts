/** A learner’s pathway, to be taken away. */
import { Controller, Inject, Param, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { MemberId, RoomId } from '@silta/shared/ids';
import { paperRoutes as routes } from '@silta/shared/papers/routes';
import type { PaperWish } from '@silta/shared/papers/routes';
import type { SignedInDevice } from '../auth/devices.ts';
import { Serve } from '../auth/serve.ts';
import { Who } from '../auth/signedIn.guard.ts';
import { Parse } from '../http/parse.ts';
import { Papers } from '../papers/papers.ts';
import { pathwayPaper } from './pathwayPaper.ts';

@Controller()
export class PathwayController {
  constructor(@Inject(Papers) private readonly papers: Papers) {}

  @Serve(routes.pathwayPaper)
  async paper(
    @Who() { accountId }: SignedInDevice,
    @Param(new Parse(routes.pathwayPaper.params)) { id, memberId }: { id: RoomId; memberId: MemberId },
    @Query(new Parse(routes.pathwayPaper.query)) { language }: PaperWish,
    @Res() response: Response,
  ): Promise<void> {
    const now = new Date().toISOString();
    await this.papers.handOut({ accountId, roomId: id, response }, (reading) =>
      pathwayPaper(reading, { memberId, language, now }),
    );
  }
}
