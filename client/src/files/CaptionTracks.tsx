/** What is said in a film, in each of its languages, for its `video`. */
import type { Attachment } from '@silta/shared/files/attachments';
import { languageName, useLocale } from '../members/languageName.ts';
import { fileAddress } from './fileAddress.ts';

type Props = {
  captions: Attachment['captions'];
  /** Shown without being asked for. */
  isFirstShown?: boolean;
};

export function CaptionTracks({ captions, isFirstShown = false }: Props) {
  const locale = useLocale();
  return captions.map((track, i) => (
    <track
      key={track.fileId}
      kind="captions"
      src={fileAddress(track.fileId)}
      srcLang={track.language}
      label={languageName(track.language, locale)}
      default={isFirstShown && i === 0}
    />
  ));
}
