/** One file of what is being written: how far it has come, what is said about it, and its place. */
import { ArrowDown, ArrowUp, RotateCw, X } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileId } from '@silta/shared/ids';
import { limits } from '@silta/shared/limits';
import { useLocale } from '../members/languageName.ts';
import { fileSize } from '../files/measures.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { AttachmentCaptions } from './AttachmentCaptions.tsx';
import { attachmentName } from './attachmentNames.ts';
import { AttachmentThumb } from './AttachmentThumb.tsx';
import type { DraftAttachment } from './draftFiles.ts';
import { useAttachmentDrag } from './useAttachmentDrag.ts';
import type { DraftFiles } from './useAttachments.ts';
import { useUploadTrouble } from './useUploadTrouble.ts';

interface Props {
  item: DraftAttachment;
  place: { index: number; of: number };
  files: DraftFiles;
  /** In which it is written. */
  language: string;
  spoken: readonly string[];
  move: (id: FileId, to: number) => void;
}

export function AttachmentItem({ item, place, files, language, spoken, move }: Props) {
  const { t } = useTranslation('attachments');
  const row = useRef<HTMLLIElement>(null);
  const { fileId: id, kind } = item;
  const name = attachmentName(item);
  const { index, of } = place;
  useAttachmentDrag(row, id, (dragged) => move(dragged, index));
  const edit = (fields: Partial<DraftAttachment>) => files.edit(id, fields);
  const isSeen = kind === 'photo' || kind === 'video' || kind === 'pdf';

  function remove() {
    const next = row.current?.nextElementSibling ?? row.current?.previousElementSibling;
    const form = row.current?.closest('form');
    files.remove(id);
    const goal = next?.querySelector<HTMLElement>('[data-remove]');
    setTimeout(() => (goal ?? form?.querySelector<HTMLElement>('.tools button'))?.focus());
  }

  return (
    <li ref={row} className="attach">
      <div className="attach-h">
        <AttachmentThumb item={item} upload={files.uploadOf(id)} />
        <span className="attach-t">
          <b className="break">{item.name}</b>
          <AttachmentState item={item} files={files} />
        </span>
        <span className="attach-acts">
          {of > 1 && (
            <>
              <IconButton
                icon={ArrowUp}
                size="s"
                iconSize="s"
                label={t('up', { name })}
                aria-disabled={index === 0}
                onClick={() => move(id, index - 1)}
              />
              <IconButton
                icon={ArrowDown}
                size="s"
                iconSize="s"
                label={t('down', { name })}
                aria-disabled={index === of - 1}
                onClick={() => move(id, index + 1)}
              />
            </>
          )}
          <IconButton
            data-remove
            icon={X}
            size="s"
            iconSize="s"
            label={t('remove', { name })}
            onClick={remove}
          />
        </span>
      </div>
      {isSeen && (
        <Words
          label={t('alt')}
          value={item.alt}
          limit={limits.alt}
          language={language}
          onChange={(alt) => edit({ alt })}
        />
      )}
      <CaptionWords value={item.caption} language={language} onChange={(caption) => edit({ caption })} />
      {(kind === 'video' || kind === 'audio') && (
        <AttachmentCaptions item={item} files={files} language={language} spoken={spoken} />
      )}
    </li>
  );
}

interface WordsProps {
  label: string;
  value: string;
  limit: number;
  language: string;
  onChange: (value: string) => void;
  takesFocus?: boolean;
}

/** Seldom wanted: it takes no room before it is. */
function CaptionWords({ value, ...props }: Omit<WordsProps, 'label' | 'limit'>) {
  const { t } = useTranslation('attachments');
  const [isOpen, setOpen] = useState(false);
  if (value === '' && !isOpen) {
    return (
      <button type="button" className="linkbtn" onClick={() => setOpen(true)}>
        {t('addCaption')}
      </button>
    );
  }
  const label = t('caption');
  return <Words label={label} value={value} limit={limits.caption} takesFocus={isOpen} {...props} />;
}

function Words({ label, value, limit, language, onChange, takesFocus = false }: WordsProps) {
  return (
    <label className="attach-words">
      <span>{label}</span>
      <input
        autoFocus={takesFocus}
        lang={language}
        maxLength={limit}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  );
}

function AttachmentState({ item, files }: { item: DraftAttachment; files: DraftFiles }) {
  const { t } = useTranslation('attachments');
  const locale = useLocale();
  const trouble = useUploadTrouble(item, files);
  const upload = files.uploadOf(item.fileId);
  if (trouble) {
    return (
      <span className="attach-bad" role="alert">
        {trouble.text}
        {trouble.canRetry && (
          <Button size="s" icon={RotateCw} onClick={() => files.retry(item.fileId)}>
            {t('retry')}
          </Button>
        )}
      </span>
    );
  }
  const size = fileSize(upload?.size ?? item.size, locale);
  if (!item.isNew || upload?.state === 'done') {
    return <small>{t('saved', { size })}</small>;
  }
  if (!upload || upload.state === 'preparing') return <small>{t('preparing')}</small>;
  return (
    <>
      <progress max={upload.size} value={upload.sent} aria-label={t('progress', { name: item.name })} />
      <small>
        {upload.isStalled ? t('stalled') : t('sent', { sent: fileSize(upload.sent, locale), size })}
      </small>
    </>
  );
}
