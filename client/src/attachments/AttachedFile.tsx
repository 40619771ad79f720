/** A file on a post: what it is, how large, and the way to get it; of a PDF its first page. */
import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Attachment } from '@silta/shared/files/attachments';
import { useLocale } from '../members/languageName.ts';
import { fileAddress, photoAddress } from '../files/fileAddress.ts';
import { fileSize } from '../files/measures.ts';
import { Icon } from '../ui/Icon.tsx';
import { iconOfKind } from './AttachmentThumb.tsx';

export function AttachedFile({ item, language }: { item: Attachment; language?: string | undefined }) {
  const { t } = useTranslation('attachments');
  const locale = useLocale();
  const { kind, name, size, alt, caption, posterId, poster } = item;
  const isPictured = posterId !== null && poster !== null && poster.width > 0;
  return (
    <>
      <a
        className="file-row"
        href={fileAddress(item.fileId)}
        download={name}
        aria-label={t('download', { name, size: fileSize(size, locale) })}
      >
        {isPictured ? (
          <img
            src={photoAddress(posterId, 'small')}
            width={poster.width}
            height={poster.height}
            alt={alt}
            lang={language}
            loading="lazy"
            decoding="async"
            draggable={false}
          />
        ) : (
          <Icon of={iconOfKind[kind]} size="l" />
        )}
        <span className="file-t">
          <b className="break">{name}</b>
          <small>{fileSize(size, locale)}</small>
        </span>
        <Icon of={Download} size="s" />
      </a>
      {caption !== '' && (
        <p className="media-said" lang={language}>
          {caption}
        </p>
      )}
    </>
  );
}
