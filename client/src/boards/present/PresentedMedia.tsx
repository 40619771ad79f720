/** What a post carries, large enough for the back row: each picture as a whole, films played in place. */
import type { Attachment } from '@silta/shared/boards/attachments';
import type { Post } from '@silta/shared/boards/records';
import { mediaAddresses } from '../../files/mediaAddresses.ts';
import { attachmentName } from '../attachmentNames.ts';
import { PostVideo } from '../PostVideo.tsx';

export function PresentedMedia({ post: { attachments, language } }: { post: Post }) {
  const seen = attachments.filter(({ kind }) => kind === 'photo' || kind === 'video');
  if (seen.length === 0) return null;
  return (
    <div className="present-media" data-count={Math.min(seen.length, 2)}>
      {seen.map((item) => (
        <figure key={item.fileId}>
          {item.kind === 'video' ? (
            <PostVideo item={item} language={language} />
          ) : (
            <Picture item={item} language={language} />
          )}
          {item.caption !== '' && <figcaption lang={language}>{item.caption}</figcaption>}
        </figure>
      ))}
    </div>
  );
}

function Picture({ item, language }: { item: Attachment; language: string }) {
  const picture = mediaAddresses(item);
  if (!picture) return null;
  return (
    <img
      src={picture.src}
      srcSet={picture.srcSet}
      sizes="90vw"
      width={picture.size.width}
      height={picture.size.height}
      alt={item.alt || attachmentName(item)}
      lang={item.alt ? language : undefined}
      decoding="async"
      draggable={false}
    />
  );
}
