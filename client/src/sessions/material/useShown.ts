/** The film, sound or picture that all see just now. */
import type { Attachment } from '@silta/shared/files/attachments';
import { useHeld } from '../room/roomContext.ts';

export function useShown(): Attachment | null {
  const { run, items, isOpen } = useHeld();
  const { fileId } = run.showing;
  if (fileId === null || !isOpen) return null;
  const step = items.find(({ id }) => id === run.agendaItemId);
  return step?.attachments.find((each) => each.fileId === fileId) ?? null;
}

/** Slides follow each other in one place, so that whoever leads keeps the button; a film begins anew. */
export const keyOf = ({ kind, fileId }: Attachment): string => (kind === 'photo' ? kind : fileId);
