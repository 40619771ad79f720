/** In the dialog of a step: what everybody is going to see in it. */
import { useRef } from 'react';
import { limits } from '@silta/shared/limits';
import { AttachmentEditor } from '../../attachments/AttachmentEditor.tsx';
import type { FormError } from '../../ui/ErrorSummary.tsx';
import { usePlan } from '../planContext.ts';
import { LinkFields } from '../visit/LinkFields.tsx';
import type { MaterialDraft } from './useMaterialDraft.ts';

const tools = ['photo', 'video', 'file', 'audio'] as const;

type Props = { material: MaterialDraft; errors: readonly FormError[] };

export function MaterialFields({ material, errors }: Props) {
  const { t, session, sides } = usePlan();
  const place = useRef<HTMLFieldSetElement>(null);
  return (
    <fieldset ref={place} className="step-files">
      <legend className="label">{t('material.title')}</legend>
      <p className="hint">{t('material.hint')}</p>
      <AttachmentEditor
        form={place}
        room={session.id}
        list={material.files}
        change={material.changeFiles}
        report={material.reportFiles}
        language={session.language}
        spoken={sides.all.flatMap(({ record }) => record.languages)}
        drawingSlot=""
        tools={tools}
        most={limits.agendaFiles}
      />
      <LinkFields links={material.links} errors={errors} onChange={material.setLinks} />
    </fieldset>
  );
}
