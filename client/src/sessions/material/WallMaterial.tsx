/** On the classroom wall: what all see, or the pictures of the step, as large as they fit. */
import type { Attachment } from '@silta/shared/files/attachments';
import { WholePicture } from '../../attachments/WholePicture.tsx';
import { useHeld } from '../room/roomContext.ts';
import { Showing } from './Showing.tsx';
import { keyOf, useShown } from './useShown.ts';
import './material.css';

export function WallFilm() {
  const shown = useShown();
  return shown && <Showing key={keyOf(shown)} shown={shown} />;
}

export function WallPictures({ pictures }: { pictures: readonly Attachment[] }) {
  const { session } = useHeld();
  return (
    <div className="wall-pictures" data-count={pictures.length}>
      {pictures.map((item) => (
        <figure key={item.fileId}>
          <WholePicture item={item} language={session.language} />
          {item.caption !== '' && <figcaption lang={session.language}>{item.caption}</figcaption>}
        </figure>
      ))}
    </div>
  );
}
