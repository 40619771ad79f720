/** Boards that come in from files: looked at first, then brought in whole. */
import { Body, Controller, Inject, Param, Query, Req } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { Request } from 'express';
import type { UploadProgress, UploadWish } from '@silta/shared/files/uploads';
import type { FileId, RoomId } from '@silta/shared/ids';
import { transferRoutes as routes } from '@silta/shared/transfer/routes';
import type { Importing, ImportPreview, ImportReport } from '@silta/shared/transfer/routes';
import type { SignedInDevice } from '../auth/devices.ts';
import { Serve } from '../auth/serve.ts';
import { Who } from '../auth/signedIn.guard.ts';
import { Uploads } from '../files/uploads.ts';
import { Parse } from '../http/parse.ts';
import { Requests } from '../http/requests.ts';
import { Imports } from './imports.ts';

interface Looking {
  columns?: string | undefined;
  upload?: FileId | undefined;
}

@Controller()
export class ImportController implements OnModuleInit {
  constructor(
    @Inject(Imports) private readonly imports: Imports,
    @Inject(Uploads) private readonly uploads: Uploads,
    @Inject(Requests) private readonly requests: Requests,
  ) {}

  /** What a killed server has left. */
  onModuleInit(): Promise<void> {
    return this.imports.tidy();
  }

  @Serve(routes.bringArchive)
  async beginArchive(
    @Who() { accountId }: SignedInDevice,
    @Param(new Parse(routes.bringArchive.params)) { id }: { id: RoomId },
    @Body(new Parse(routes.bringArchive.body)) wish: UploadWish,
  ): Promise<UploadProgress> {
    this.requests.beginUpload(accountId);
    return this.uploads.beginArchive(accountId, id, wish);
  }

  @Serve(routes.lookAtImport)
  async look(
    @Who() { accountId }: SignedInDevice,
    @Param(new Parse(routes.lookAtImport.params)) { id }: { id: RoomId },
    @Query(new Parse(routes.lookAtImport.query)) { columns, upload }: Looking,
    @Req() request: Request,
  ): Promise<ImportPreview> {
    return this.imports.look({ accountId, id, request, upload }, columns);
  }

  @Serve(routes.importBoard)
  async bring(
    @Who() { accountId }: SignedInDevice,
    @Param(new Parse(routes.importBoard.params)) { id }: { id: RoomId },
    @Query(new Parse(routes.importBoard.query)) { upload, ...wish }: Importing & { upload?: FileId },
    @Req() request: Request,
  ): Promise<ImportReport> {
    return this.imports.bring({ accountId, id, request, upload }, wish);
  }
}
