/** A button that opens the device's own way of choosing files. */
import type { LucideIcon } from 'lucide-react';
import { useRef } from 'react';
import type { Ref } from 'react';
import { IconButton } from '../ui/IconButton.tsx';

interface Props {
  icon: LucideIcon;
  label: string;
  accept?: string;
  multiple?: boolean;
  /** Opens the camera at once, where the device has one. */
  capture?: 'environment' | 'user';
  onFiles: (files: readonly File[]) => void;
}

export function FileButton({ icon, label, onFiles, ...input }: Props) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <IconButton icon={icon} label={label} size="s" onClick={() => field.current?.click()} />
      <FileField ref={field} label={label} onFiles={onFiles} {...input} />
    </>
  );
}

type FieldProps = Omit<Props, 'icon'> & { ref: Ref<HTMLInputElement> };

/** Out of sight: its button stands for it. */
export function FileField({ ref, label, onFiles, ...input }: FieldProps) {
  return (
    <input
      ref={ref}
      type="file"
      hidden
      aria-label={label}
      {...input}
      onChange={({ currentTarget }) => {
        const files = [...(currentTarget.files ?? [])];
        // Or the same file could not be chosen a second time.
        currentTarget.value = '';
        if (files.length > 0) onFiles(files);
      }}
    />
  );
}
