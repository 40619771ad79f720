/** The shapes of the files in a draft: on their way, there, or on the post already. */
import * as z from 'zod/mini';
import { fileKind } from '@silta/shared/files/records';
import { fileId } from '@silta/shared/ids';

/** `isNew`: an upload of this device, until a post carries it. */
const draftFile = { fileId, isNew: z.boolean(), name: z.string() };

const draftCaptions = z.object({ ...draftFile, language: z.string() });
export type DraftCaptions = z.infer<typeof draftCaptions>;

export const draftAttachment = z.object({
  ...draftFile,
  posterId: z.nullable(fileId),
  kind: fileKind,
  size: z.number(),
  alt: z.string(),
  caption: z.string(),
  captions: z.array(draftCaptions),
});
export type DraftAttachment = z.infer<typeof draftAttachment>;
