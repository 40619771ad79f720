/** What a term looks like. */
import type { Term } from '@silta/shared/glossary/records';
import { photoAddress, photoSources } from '../files/fileAddress.ts';

type Props = {
  term: Pick<Term, 'picture'>;
  className: string;
  /** As wide as it is drawn, in CSS. */
  sizes: string;
  /** On paper nothing may come later. */
  isAtOnce?: boolean;
};

export function TermPicture({ term: { picture }, className, sizes, isAtOnce = false }: Props) {
  if (!picture) return null;
  const size = { width: picture.width ?? 1, height: picture.height ?? 1 };
  return (
    <img
      className={className}
      {...size}
      alt={picture.alt}
      src={photoAddress(picture.fileId, 'small')}
      srcSet={photoSources(picture.fileId, size)}
      sizes={sizes}
      loading={isAtOnce ? 'eager' : 'lazy'}
      decoding="async"
    />
  );
}
