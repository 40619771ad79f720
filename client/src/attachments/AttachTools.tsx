/** The ways to bring files: chosen, taken, recorded or drawn. */
import { Camera, FileVideo, FolderOpen, Image, Mic, Paperclip, Pencil, Video } from 'lucide-react';
import { useRef } from 'react';
import type { LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { FileButton, FileField } from '../files/FileButton.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Menu } from '../ui/Menu.tsx';
import type { AttachDialog } from './AttachDialogs.tsx';

export const attachTools = ['photo', 'video', 'file', 'audio', 'drawing'] as const;
export type AttachTool = (typeof attachTools)[number];

interface Props {
  tools: readonly AttachTool[];
  onFiles: (files: readonly File[]) => void;
  open: (dialog: AttachDialog) => void;
  most: number;
  isFull: boolean;
}

export function AttachTools({ tools, onFiles, open, most, isFull }: Props) {
  const { t } = useTranslation('attachments');
  // Where one fits, it stands there.
  if (isFull) return most > 1 && <p className="hint">{t('full', { limit: most })}</p>;
  const has = (tool: AttachTool) => tools.includes(tool);
  return (
    <div className="tools" role="group" aria-label={t('tools')}>
      {has('photo') && (
        <FileButton icon={Image} label={t('photo')} accept="image/*" multiple onFiles={onFiles} />
      )}
      {has('photo') && hasCamera() && (
        <FileButton
          icon={Camera}
          label={t('camera')}
          accept="image/*"
          capture="environment"
          onFiles={onFiles}
        />
      )}
      {has('video') && (
        <RecordOrChoose
          icon={Video}
          label={t('video')}
          record={t('recordVideo')}
          choose={t('chooseVideo')}
          chooseIcon={FileVideo}
          accept="video/*"
          onRecord={() => open('video')}
          onFiles={onFiles}
        />
      )}
      {has('file') && <FileButton icon={Paperclip} label={t('file')} multiple onFiles={onFiles} />}
      {has('audio') && (
        <RecordOrChoose
          icon={Mic}
          label={t('sound')}
          record={t('recordSound')}
          choose={t('chooseSound')}
          chooseIcon={FolderOpen}
          accept="audio/*"
          onRecord={() => open('audio')}
          onFiles={onFiles}
        />
      )}
      {has('drawing') && (
        <IconButton icon={Pencil} label={t('draw')} size="s" onClick={() => open('drawing')} />
      )}
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
