/** A large archive on its way to the server: in pieces, over cut lines, once for looking at it and for bringing it in. */
import { newId } from '@silta/shared/newId';
import type { FileId, RoomId } from '@silta/shared/ids';
import { sendFile } from '../files/sendFile.ts';
import { archiveRoad } from '../files/uploadRoad.ts';
import type { SendingEvents } from '../files/sendFile.ts';

/** What is smaller goes in the request itself; some of what stands before a server lets no more through. */
const fewBytes = 500_000;

export const isLarge = (file: File): boolean => file.size > fewBytes;

/** Under which id the whole of it lies at the server for a day. */
export async function sendArchive(partnershipId: RoomId, file: File, events: SendingEvents): Promise<FileId> {
  const id = newId<FileId>();
  const measures = { width: null, height: null, seconds: null };
  const wish = { id, name: file.name, size: file.size, mediaType: 'application/zip', ...measures };
  await sendFile({ room: partnershipId, wish, blob: file }, archiveRoad, events);
  return id;
}
