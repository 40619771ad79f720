/** One file on its way to the server, from being chosen until a post carries it. */
import type { AccountId, FileId, RoomId } from '@silta/shared/ids';
import type { RefusalDetails } from '@silta/shared/refusals';
import type { RefusedReason } from '../realtime/entry.ts';
import type { ShownKind } from './fileKind.ts';
import type { Unfit } from './prepare.ts';

/** `lost`: its bytes are not on this device any more. */
export type UploadFailure =
  { why: Unfit | 'lost' } | { why: 'refused'; code: RefusedReason; details: RefusalDetails };

export type UploadState = 'preparing' | 'waiting' | 'sending' | 'done' | 'failed';

export interface Upload {
  /** Chosen by this device; the file has it on the server, too. */
  id: FileId;
  name: string;
  kind: ShownKind;
  /** Of what is sent, once that is known. */
  size: number;
  state: UploadState;
  /** Bytes that the server has. */
  sent: number;
  /** The network is away; it goes on by itself. */
  isStalled: boolean;
  /** A picture that stands for it, once the server has it. */
  posterId: FileId | null;
  failure: UploadFailure | null;
  /** Shows the bytes of this device, as long as the page is open. */
  preview: string | null;
}

/** What is kept of it on the device, so that a reload loses nothing. */
export interface KeptUpload {
  id: FileId;
  accountId: AccountId;
  /** The room it is for; named as by earlier visits of this device. */
  board: RoomId;
  at: number;
  name: string;
  kind: ShownKind;
  width: number | null;
  height: number | null;
  seconds: number | null;
  size: number;
  /** null once the server has all of it. */
  blob: Blob | null;
  poster: { id: FileId; blob: Blob } | null;
  /** Of the poster that the server has. */
  posterId: FileId | null;
}
