/** How far the files of a draft are, as far as sending it depends on that. */
import type { AttachmentWish } from '@silta/shared/files/attachments';

export interface FilesReport {
  /** null while something is still on its way, or did not get there. */
  wishes: AttachmentWish[] | null;
  hasFailed: boolean;
  /** Files that the server has, of those that are being sent. */
  through: { done: number; of: number };
}

export const noFiles: FilesReport = { wishes: [], hasFailed: false, through: { done: 0, of: 0 } };

/** As long as nobody has looked after them. */
export function unknownFiles(count: number): FilesReport {
  return { wishes: null, hasFailed: false, through: { done: 0, of: count } };
}
