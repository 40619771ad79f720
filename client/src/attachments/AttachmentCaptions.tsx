/** The captions of a video or a sound: a WebVTT file for each language. */
import { Captions, X } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { limits } from '@silta/shared/limits';
import { FileField } from '../files/FileButton.tsx';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { languageName, useLocale } from '../members/languageName.ts';
import type { DraftAttachment, DraftCaptions } from './draftFiles.ts';
import type { DraftFiles } from './useAttachments.ts';
import { useUploadTrouble } from './useUploadTrouble.ts';
import { languageChoices } from '../members/writingLanguage.ts';

interface Props {
  item: DraftAttachment;
  files: DraftFiles;
  language: string;
  /** Languages that are offered first. */
  spoken: readonly string[];
}

export function AttachmentCaptions({ item, files, language, spoken }: Props) {
  const { t } = useTranslation('attachments');
  const field = useRef<HTMLInputElement>(null);
  const change = (captions: DraftCaptions[]) => files.edit(item.fileId, { captions });
  return (
    <div className="attach-captions">
      {item.captions.map((track) => (
        <Track
          key={track.fileId}
          track={track}
          files={files}
          spoken={spoken}
          onLanguage={(next) =>
            change(item.captions.map((each) => (each === track ? { ...each, language: next } : each)))
          }
          onRemove={() => change(item.captions.filter((each) => each !== track))}
        />
      ))}
      {item.captions.length < limits.captionTracks && (
        <>
          <Button kind="quiet" size="s" icon={Captions} onClick={() => field.current?.click()}>
            {t('addCaptions')}
          </Button>
          <FileField
            ref={field}
            label={t('addCaptions')}
            accept=".vtt,text/vtt"
            onFiles={([file]) => file && files.addCaptions(item.fileId, file, language)}
          />
        </>
      )}
    </div>
  );
}

interface TrackProps {
  track: DraftCaptions;
  files: DraftFiles;
  spoken: readonly string[];
  onLanguage: (language: string) => void;
  onRemove: () => void;
}

function Track({ track, files, spoken, onLanguage, onRemove }: TrackProps) {
  const { t } = useTranslation('attachments');
  const locale = useLocale();
  const trouble = useUploadTrouble({ ...track, kind: 'captions', size: 0 }, files);
  return (
    <div className="attach-track">
      <Icon of={Captions} size="s" />
      <select
        className="attach-select"
        aria-label={t('captionsLanguage')}
        value={track.language}
        onChange={(event) => onLanguage(event.target.value)}
      >
        {languageChoices(spoken, track.language, locale).map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
      <IconButton
        icon={X}
        size="s"
        iconSize="s"
        label={t('removeCaptions', { language: languageName(track.language, locale) })}
        onClick={onRemove}
      />
      {trouble && (
        <span className="attach-bad" role="alert">
          {trouble.text}
        </span>
      )}
    </div>
  );
}
