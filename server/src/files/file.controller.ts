/** Handing out files: only to those who see the post, in parts, and in answers that can run nothing. */
import { Controller, Inject, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { FileRecord } from '@silta/shared/files/records';
import type { photoEdges } from '@silta/shared/files/kinds';
import { fileRoutes as routes } from '@silta/shared/files/routes';
import type { AccountId, FileId } from '@silta/shared/ids';
import { Refusal } from '@silta/shared/refusals';
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

  /** On a post: for whoever sees the post. On none: for whoever has brought it. To all others it is not there. */
  async #needSeen(accountId: AccountId, id: FileId): Promise<FileRecord> {
    const { tables, dataSource, feed } = this.house;
    const [file] = await tables.load(dataSource.manager, 'file', [id]);
    if (!file) throw new Refusal('notFound');
    const { viewer } = await feed.entrance(accountId, file.roomId);
    if (file.postId === null) {
      if (!feed.see('file', file, viewer)) throw new Refusal('notFound');
      return file;
    }
    const [post] = await tables.load(dataSource.manager, 'post', [file.postId]);
    if (!post || !feed.see('post', post, viewer)) throw new Refusal('notFound');
    return file;
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
