/** Says that something begun lies here, and leads back into it. */
import { PencilLine } from 'lucide-react';
import type { SectionId } from '@silta/shared/ids';
import { Icon } from '../ui/Icon.tsx';
import { useScene } from './boardContext.ts';
import { slotNameOf } from './draftShelf.ts';
import { postDraft, readDraft } from './drafts.ts';
import { postName } from './textParts.ts';

export function DraftNote({ sectionId }: { sectionId: SectionId }) {
  const { t, actions } = useScene();
  const draft = readDraft(actions.slotOf(slotNameOf({ editing: null, sectionId })), postDraft);
  if (!draft) return null;
  return (
    <button type="button" className="draft-note" onClick={() => actions.write(sectionId)}>
      <Icon of={PencilLine} size="s" />
      <span>{t('lane.draft', { post: postName(draft) })}</span>
    </button>
  );
}
