/** What is at a post's link: a card that opens it elsewhere and says where, and films of some hosts in their place. */
import { ExternalLink, Play } from 'lucide-react';
import { filmAt, hostOf, shownLink, videoHostOf } from '@silta/shared/boards/links';
import type { LinkPreview } from '@silta/shared/boards/fields';
import type { Post } from '@silta/shared/boards/records';
import { photoAddress, photoSources } from '../files/fileAddress.ts';
import { useRecord } from '../realtime/hooks.ts';
import { Icon } from '../ui/Icon.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { useScene } from './boardContext.ts';
import { PostFilm } from './PostFilm.tsx';
import './postLink.css';

export function PostLink({ post }: { post: Pick<Post, 'link' | 'text'> }) {
  const { t, partnershipId } = useScene();
  const mayAsk = useRecord(partnershipId, 'partnership', partnershipId)?.linkPreviews ?? false;
  const link = shownLink(post);
  if (!link) return null;
  const videoHost = videoHostOf(link.url);
  const film = mayAsk ? filmAt(link.url) : null;
  return (
    <>
      <a className="link-card" href={link.url} target="_blank" rel="noopener noreferrer nofollow ugc">
        <LinkPicture link={link} />
        <span className="link-t">
          {link.title !== '' && <b className="break">{link.title}</b>}
          {link.description !== '' && <span className="link-d break">{link.description}</span>}
          {videoHost !== null && (
            <span className="link-watch">
              <Icon of={film ? ExternalLink : Play} size="s" />
              {t('link.watch', { host: videoHost })}
            </span>
          )}
          <small className="break">
            {videoHost === null || film ? hostOf(link.url) : t('link.receives', { host: hostOf(link.url) })}
          </small>
          <VisuallyHidden>{t('link.newTab')}</VisuallyHidden>
        </span>
      </a>
      {film && <PostFilm key={link.url} film={film} host={videoHost ?? ''} title={link.title} />}
    </>
  );
}

/** From our own server; the title beside it says what it is about. */
function LinkPicture({ link: { picture } }: { link: LinkPreview }) {
  if (!picture) return null;
  return (
    <img
      src={photoAddress(picture.fileId, 'medium')}
      srcSet={photoSources(picture.fileId, picture)}
      sizes="18rem"
      width={picture.width}
      height={picture.height}
      alt=""
      loading="lazy"
      decoding="async"
      draggable={false}
    />
  );
}
