/** What a form needs to know of the files that it is going to send, and what becomes of them when it has. */
import { useState } from 'react';
import type { FileId } from '@silta/shared/ids';
import { newFilesOf } from './draftAttachments.ts';
import type { DraftAttachment } from './draftFiles.ts';
import { noFiles, unknownFiles } from './filesReport.ts';
import type { FilesReport } from './filesReport.ts';

export function useFilesReport(count: number): [FilesReport, (report: FilesReport) => void] {
  const [report, setReport] = useState<FilesReport | null>(null);
  return [count === 0 ? noFiles : (report ?? unknownFiles(count)), setReport];
}

/** Released to what carries them, or dropped because nobody wants them. */
export function leaveUploads(
  leave: ((id: FileId) => void) | undefined,
  list: readonly DraftAttachment[],
): void {
  if (leave) newFilesOf(list).forEach(leave);
}
