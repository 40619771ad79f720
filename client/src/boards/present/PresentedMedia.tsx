/** What a post carries, large enough for the back row: each picture as a whole, films played in place. */
import type { Post } from '@silta/shared/boards/records';
import { AttachedFilm } from '../../attachments/AttachedFilm.tsx';
import { WholePicture } from '../../attachments/WholePicture.tsx';

export function PresentedMedia({ post: { attachments, language } }: { post: Post }) {
  const seen = attachments.filter(({ kind }) => kind === 'photo' || kind === 'video');
  if (seen.length === 0) return null;
  return (
    <div className="present-media" data-count={Math.min(seen.length, 2)}>
      {seen.map((item) => (
        <figure key={item.fileId}>
          {item.kind === 'video' ? (
            <AttachedFilm item={item} language={language} />
          ) : (
            <WholePicture item={item} language={language} />
          )}
          {item.caption !== '' && <figcaption lang={language}>{item.caption}</figcaption>}
        </figure>
      ))}
    </div>
  );
}
