/** A picture as a whole, as wide as the window lets it be: for the back row, the wall, and all who look together. */
import { useTranslation } from 'react-i18next';
import type { Attachment } from '@silta/shared/files/attachments';
import { mediaAddresses } from '../files/mediaAddresses.ts';
import { attachmentName } from './attachmentNames.ts';

type Props = { item: Attachment; language: string | undefined };

export function WholePicture({ item, language }: Props) {
  // What has no name is called by its kind.
  useTranslation('attachments');
  const picture = mediaAddresses(item);
  if (!picture) return null;
  const { src, srcSet, size } = picture;
  return (
    <img
      src={src}
      srcSet={srcSet}
      sizes="90vw"
      width={size.width}
      height={size.height}
      alt={item.alt || attachmentName(item)}
      lang={item.alt ? language : undefined}
      decoding="async"
      draggable={false}
    />
  );
}
