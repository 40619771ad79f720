/** Who sees the record of a file: who brought it. Everybody else sees it as an attachment of what carries it, if they see that. */
import type { Visibility } from '../visible.ts';
import type { FileRecord } from './records.ts';

export const fileVisibility: Visibility<FileRecord> = {
  see: (file, viewer) => (file.memberId === viewer.memberId ? file : null),
  inPerson: (file) => [file.memberId],
  onlyFor: (file) => file.memberId,
};
