/** Handing out files: only to those who see what carries them, in parts, and in answers that can run nothing. */
import { Controller, Inject, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { FileRecord } from '@silta/shared/files/records';
import { filesIn } from '@silta/shared/files/attachments';
import type { photoEdges } from '@silta/shared/files/kinds';
import { fileRoutes as routes } from '@silta/shared/files/routes';
import type { AccountId, FileId } from '@silta/shared/ids';
import { Refusal } from '@silta/shared/refusals';
import type { Work } from '@silta/shared/tasks/records';
import { peerFeedbackIdOf } from '@silta/shared/tasks/room';
import { allAttached } from '@silta/shared/tasks/working';
import type { Viewer } from '@silta/shared/viewer';
import type { SignedInDevice } from '../auth/devices.ts';
import { Serve } from '../auth/serve.ts';
import { Who } from '../auth/signedIn.guard.ts';
import { Parse } from '../http/parse.ts';
import { Requests } from '../http/requests.ts';
import { House } from '../realtime/house.ts';
import { handOut } from './handOut.ts';
import type { Asked } from './handOut.ts';
import type { Storage } from '../storage/storage.ts';
import { STORAGE } from './tokens.ts';

type Size = keyof typeof photoEdges;

@Controller()
export class FileController {
  constructor(
    @Inject(House) private readonly house: House,
    @Inject(STORAGE) private readonly storage: Storage,
    @Inject(Requests) private readonly requests: Requests,
  ) {}

  @Serve(routes.file)
  async file(
    @Who() who: SignedInDevice,
    @Param(new Parse(routes.file.params)) { id }: { id: FileId },
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const file = await this.#needSeen(who.accountId, id);
    const name = file.kind === 'photo' ? 'large' : 'original';
    await this.#handOut(who.accountId, { file, key: { id, name }, request, response });
  }

  @Serve(routes.photo)
  async photo(
    @Who() who: SignedInDevice,
    @Param(new Parse(routes.photo.params)) { id, size }: { id: FileId; size: Size },
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const file = await this.#needSeen(who.accountId, id);
    if (file.kind !== 'photo') throw new Refusal('notFound');
    await this.#handOut(who.accountId, { file, key: { id, name: sizeOf(file, size) }, request, response });
  }

  /** Carried: for whoever sees it on what carries it. Otherwise: for whoever has brought it. To all others it is not there. */
  async #needSeen(accountId: AccountId, id: FileId): Promise<FileRecord> {
    const { tables, dataSource, feed } = this.house;
    const [file] = await tables.load(dataSource.manager, 'file', [id]);
    if (!file) throw new Refusal('notFound');
    const { viewer } = await feed.entrance(accountId, file.roomId);
    if (!(await this.#sees(viewer, file))) throw new Refusal('notFound');
    return file;
  }

  async #sees(viewer: Viewer, file: FileRecord): Promise<boolean> {
    const { tables, dataSource, feed } = this.house;
    const { postId, halfId, taskId, workId, agendaItemId, termId } = file;
    const carriers = { post: postId, half: halfId, task: taskId, agendaItem: agendaItemId, term: termId };
    for (const type of ['post', 'half', 'task', 'agendaItem', 'term'] as const) {
      const carrierId = carriers[type];
      if (carrierId === null) continue;
      const [carrier] = await tables.load(dataSource.manager, type, [carrierId]);
      return carrier !== undefined && feed.see(type, carrier, viewer) !== null;
    }
    if (workId === null) return feed.see('file', file, viewer) !== null;
    const [work] = await tables.load(dataSource.manager, 'work', [workId]);
    const seen = work ? feed.see('work', work, viewer) : null;
    // Some see that there is a hand-in, or its last version, and not what else was handed in.
    if (seen !== null && allAttached(seen).flatMap(filesIn).includes(file.id)) return true;
    return work !== undefined && (await this.#wasGiven(viewer, work, file.id));
  }

  /** To say something of that hand-in. */
  async #wasGiven(
    { memberId }: Viewer,
    work: Pick<Work, 'taskId' | 'memberId'>,
    id: FileId,
  ): Promise<boolean> {
    if (memberId === null) return false;
    const { tables, dataSource } = this.house;
    const feedbackId = peerFeedbackIdOf(work.taskId, memberId, work.memberId);
    const [given] = await tables.load(dataSource.manager, 'peerFeedback', [feedbackId]);
    return given?.handIn.attachments.flatMap(filesIn).includes(id) ?? false;
  }

  async #handOut(accountId: AccountId, { file, key, request, response }: Asked): Promise<void> {
    const leave = this.requests.readFile(accountId);
    try {
      await handOut(this.storage, { file, key, request, response });
    } finally {
      leave();
    }
  }
}

/** The size that is asked for, or the next larger one there is; `small` and `medium` are left out of small photos. */
function sizeOf({ sizes }: FileRecord, size: Size): Size {
  if (size === 'small' && sizes.length > 1) return 'small';
  return size === 'medium' && sizes.length > 2 ? 'medium' : 'large';
}
