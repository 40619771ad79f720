/** Bringing files: the addresses of uploads, with the headers of tus 1.0.0. */
import { Body, Controller, Inject, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { fileRoutes as routes } from '@silta/shared/files/routes';
import type { UploadProgress, UploadWish } from '@silta/shared/files/uploads';
import type { FileId, RoomId } from '@silta/shared/ids';
import { Refusal } from '@silta/shared/refusals';
import type { SignedInDevice } from '../auth/devices.ts';
import { Serve } from '../auth/serve.ts';
import { Who } from '../auth/signedIn.guard.ts';
import { Parse } from '../http/parse.ts';
import { Requests } from '../http/requests.ts';
import { Uploads } from './uploads.ts';

@Controller()
export class UploadController {
  constructor(
    @Inject(Uploads) private readonly uploads: Uploads,
    @Inject(Requests) private readonly requests: Requests,
  ) {}

  @Serve(routes.createUpload)
  async create(
    @Who() who: SignedInDevice,
    @Param(new Parse(routes.createUpload.params)) { id }: { id: RoomId },
    @Body(new Parse(routes.createUpload.body)) wish: UploadWish,
    @Res({ passthrough: true }) response: Response,
  ): Promise<UploadProgress> {
    this.requests.beginUpload(who.accountId);
    const progress = await this.uploads.begin(who.accountId, id, wish);
    response.setHeader('Location', `/api/uploads/${progress.id}`);
    return said(response, progress);
  }

  /** Express has HEAD answered here, too; who asks by it wants to go on, so nothing may be on its way any more. */
  @Serve(routes.upload)
  async look(
    @Who() who: SignedInDevice,
    @Param(new Parse(routes.upload.params)) { id }: { id: FileId },
    @Req() { method }: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<UploadProgress> {
    return said(response, await this.uploads.look(who.accountId, id, method === 'HEAD'));
  }

  @Serve(routes.continueUpload)
  async continue(
    @Who() who: SignedInDevice,
    @Param(new Parse(routes.continueUpload.params)) { id }: { id: FileId },
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<UploadProgress> {
    const from = wholeNumber(request.get('Upload-Offset'));
    if (from === null) throw new Refusal('invalid', { field: 'Upload-Offset' });
    if (request.get('Content-Type') !== 'application/offset+octet-stream')
      throw new Refusal('invalid', { field: 'Content-Type' });
    const bytes = wholeNumber(request.get('Content-Length'));
    return said(response, await this.uploads.take(who.accountId, id, { from, bytes, body: request }));
  }

  @Serve(routes.cancelUpload)
  async cancel(
    @Who() who: SignedInDevice,
    @Param(new Parse(routes.cancelUpload.params)) { id }: { id: FileId },
  ): Promise<void> {
    await this.uploads.cancel(who.accountId, id);
  }
}

function said(response: Response, progress: UploadProgress): UploadProgress {
  response.set({
    'Tus-Resumable': '1.0.0',
    'Upload-Offset': String(progress.received),
    'Upload-Length': String(progress.size),
  });
  return progress;
}

function wholeNumber(text: string | undefined): number | null {
  return text !== undefined && /^\d{1,10}$/.test(text) ? Number(text) : null;
}
