/** What a post carries: pictures and films above, sounds and files below, each in the order of the post. */
import type { Attachment } from '@silta/shared/boards/attachments';
import type { Post } from '@silta/shared/boards/records';
import { PostAudio } from './PostAudio.tsx';
import { PostFile } from './PostFile.tsx';
import { PostGallery } from './PostGallery.tsx';

export function PostAttachments({ post }: { post: Post }) {
  const { attachments, language } = post;
  if (attachments.length === 0) return null;
  const seen = attachments.filter(isSeen);
  const others = attachments.filter((each) => !isSeen(each));
  return (
    <>
      {seen.length > 0 && <PostGallery items={seen} language={language} />}
      {others.map((item) =>
        item.kind === 'audio' ? (
          <PostAudio key={item.fileId} item={item} language={language} />
        ) : (
          <PostFile key={item.fileId} item={item} language={language} />
        ),
      )}
    </>
  );
}

function isSeen({ kind }: Attachment): boolean {
  return kind === 'photo' || kind === 'video';
}
