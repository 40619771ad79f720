/** The files of what is being written, in their order. */
import { useTranslation } from 'react-i18next';
import type { FileId } from '@silta/shared/ids';
import { announce } from '../ui/announcements.ts';
import { AttachmentItem } from './AttachmentItem.tsx';
import { attachmentName } from './attachmentNames.ts';
import type { DraftAttachment } from './draftFiles.ts';
import type { DraftFiles } from './useAttachments.ts';

interface Props {
  list: readonly DraftAttachment[];
  files: DraftFiles;
  language: string;
  spoken: readonly string[];
}

export function AttachmentList({ list, files, language, spoken }: Props) {
  const { t } = useTranslation('attachments');
  if (list.length === 0) return null;

  function move(id: FileId, to: number) {
    const item = list.find((each) => each.fileId === id);
    if (!item || to < 0 || to >= list.length) return;
    files.move(id, to);
    const place = { name: attachmentName(item), place: to + 1, count: list.length };
    announce(t('sayMoved', place), 'assertive');
  }

  const isAltMissing = list.some(({ kind, alt }) => kind === 'photo' && alt === '');
  return (
    <>
      <ol className="attach-list" aria-label={t('list')}>
        {list.map((item, i) => (
          <AttachmentItem
            key={item.fileId}
            item={item}
            place={{ index: i, of: list.length }}
            files={files}
            language={language}
            spoken={spoken}
            move={move}
          />
        ))}
      </ol>
      {isAltMissing && <p className="hint">{t('altHint')}</p>}
    </>
  );
}
