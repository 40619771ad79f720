/** What is attached: pictures and films above, sounds and files below, each in its order. */
import type { Attachment } from '@silta/shared/files/attachments';
import { AttachedSound } from './AttachedSound.tsx';
import { AttachedFile } from './AttachedFile.tsx';
import { AttachedPictures } from './AttachedPictures.tsx';
import './attachments.css';

interface Props {
  items: readonly Attachment[];
  /** In which their words are. */
  language?: string | undefined;
}

export function Attachments({ items, language }: Props) {
  if (items.length === 0) return null;
  const seen = items.filter(isSeen);
  const others = items.filter((each) => !isSeen(each));
  return (
    <>
      {seen.length > 0 && <AttachedPictures items={seen} language={language} />}
      {others.map((item) =>
        item.kind === 'audio' ? (
          <AttachedSound key={item.fileId} item={item} language={language} />
        ) : (
          <AttachedFile key={item.fileId} item={item} language={language} />
        ),
      )}
    </>
  );
}

function isSeen({ kind }: Attachment): boolean {
  return kind === 'photo' || kind === 'video';
}
