/** A small picture of a file, or the icon of its kind. */
import { Captions, File, FileText, Image, Mic, Video } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { FileKind } from '@silta/shared/files/records';
import { photoAddress } from '../files/fileAddress.ts';
import type { Upload } from '../files/upload.ts';
import { Icon } from '../ui/Icon.tsx';
import type { DraftAttachment } from './draftFiles.ts';

export const iconOfKind: Record<FileKind, LucideIcon> = {
  photo: Image,
  video: Video,
  audio: Mic,
  pdf: FileText,
  file: File,
  captions: Captions,
};

export function AttachmentThumb({ item, upload }: { item: DraftAttachment; upload: Upload | null }) {
  const shown = item.kind === 'photo' ? item.fileId : (item.posterId ?? upload?.posterId ?? null);
  const isThere = !item.isNew || upload?.state === 'done';
  const address = upload?.preview ?? (isThere && shown ? photoAddress(shown, 'small') : null);
  return (
    <span className="attach-thumb">
      {address ? <img src={address} alt="" draggable={false} /> : <Icon of={iconOfKind[item.kind]} />}
    </span>
  );
}
