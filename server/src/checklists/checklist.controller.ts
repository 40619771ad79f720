/** A checklist, to be taken away. */
import { Controller, Inject, Param, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Checklist } from '@silta/shared/checklists/topics';
import type { RoomId } from '@silta/shared/ids';
import { paperRoutes as routes } from '@silta/shared/papers/routes';
import type { PaperWish } from '@silta/shared/papers/routes';
import type { SignedInDevice } from '../auth/devices.ts';
import { Serve } from '../auth/serve.ts';
import { Who } from '../auth/signedIn.guard.ts';
import { Parse } from '../http/parse.ts';
import { Papers } from '../papers/papers.ts';
import { checklistPaper } from './checklistPaper.ts';

@Controller()
export class ChecklistController {
  constructor(@Inject(Papers) private readonly papers: Papers) {}

  @Serve(routes.checklistPaper)
  async paper(
    @Who() { accountId }: SignedInDevice,
    @Param(new Parse(routes.checklistPaper.params))
    { id, checklist }: { id: RoomId; checklist: Checklist },
    @Query(new Parse(routes.checklistPaper.query)) { language }: PaperWish,
    @Res() response: Response,
  ): Promise<void> {
    const now = new Date().toISOString();
    await this.papers.handOut({ accountId, roomId: id, response }, (reading) =>
      checklistPaper(reading, { checklist, language, now }),
    );
  }
}
