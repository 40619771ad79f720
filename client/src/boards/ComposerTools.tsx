/** What a post can carry: chosen, taken, recorded or drawn. */
import { Camera, FileVideo, FolderOpen, Image, Mic, Paperclip, Pencil, Video } from 'lucide-react';
import { useRef } from 'react';
import type { LucideIcon } from 'lucide-react';
import { limits } from '@silta/shared/limits';
import { FileButton, FileField } from '../files/FileButton.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Menu } from '../ui/Menu.tsx';
import { useScene } from './boardContext.ts';
import type { ComposerDialog } from './ComposerDialogs.tsx';

interface Props {
  onFiles: (files: readonly File[]) => void;
  open: (dialog: ComposerDialog) => void;
  isFull: boolean;
}

export function ComposerTools({ onFiles, open, isFull }: Props) {
  const { t } = useScene();
  if (isFull) return <p className="hint">{t('attach.full', { count: limits.attachments })}</p>;
  return (
    <div className="tools" role="group" aria-label={t('attach.tools')}>
      <FileButton icon={Image} label={t('attach.photo')} accept="image/*" multiple onFiles={onFiles} />
      {hasCamera() && (
        <FileButton
          icon={Camera}
          label={t('attach.camera')}
          accept="image/*"
          capture="environment"
          onFiles={onFiles}
        />
      )}
      <RecordOrChoose
        icon={Video}
        label={t('attach.video')}
        record={t('attach.recordVideo')}
        choose={t('attach.chooseVideo')}
        chooseIcon={FileVideo}
        accept="video/*"
        onRecord={() => open('video')}
        onFiles={onFiles}
      />
      <FileButton icon={Paperclip} label={t('attach.file')} multiple onFiles={onFiles} />
      <RecordOrChoose
        icon={Mic}
        label={t('attach.sound')}
        record={t('attach.recordSound')}
        choose={t('attach.chooseSound')}
        chooseIcon={FolderOpen}
        accept="audio/*"
        onRecord={() => open('audio')}
        onFiles={onFiles}
      />
      <IconButton icon={Pencil} label={t('attach.draw')} size="s" onClick={() => open('drawing')} />
    </div>
  );
}

/** A finger is on a device that has one; a laptop's is for faces. */
function hasCamera(): boolean {
  return matchMedia('(pointer: coarse)').matches;
}

interface RecordProps {
  icon: LucideIcon;
  label: string;
  record: string;
  choose: string;
  chooseIcon: LucideIcon;
  accept: string;
  onRecord: () => void;
  onFiles: (files: readonly File[]) => void;
}

function RecordOrChoose({ icon, label, record, choose, chooseIcon, ...props }: RecordProps) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <Menu
        label={label}
        entries={[
          { id: 'record', label: record, icon, onSelect: props.onRecord },
          { id: 'choose', label: choose, icon: chooseIcon, onSelect: () => field.current?.click() },
        ]}
        button={(button) => <IconButton {...button} icon={icon} label={label} size="s" />}
      />
      <FileField ref={field} label={choose} accept={props.accept} multiple onFiles={props.onFiles} />
    </>
  );
}
