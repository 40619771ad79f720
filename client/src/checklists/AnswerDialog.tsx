/** One item whole: what one's own side says, which staff change here, what the others say, and what was said before. */
import { useState } from 'react';
import { answerOf } from '@silta/shared/checklists/answering';
import type { ChecklistItem } from '@silta/shared/checklists/records';
import { useRecord } from '../realtime/hooks.ts';
import { announce } from '../ui/announcements.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { useFormErrors } from '../ui/useFormErrors.ts';
import { addressFrom } from '../ui/webAddress.ts';
import { AnswerFields, answerFieldIds } from './AnswerFields.tsx';
import { AnswerStory } from './AnswerStory.tsx';
import { saidSoFar, versionOf } from './answering.ts';
import type { Said } from './answering.ts';
import { Known } from './Known.tsx';
import { aboutOf, titleOf } from './useChecklists.ts';
import type { Checklists } from './useChecklists.ts';

type Props = { of: Checklists; item: ChecklistItem; onClose: () => void };

export function AnswerDialog({ of, item: opened, onClose }: Props) {
  const { t, viewer, mayChange, partnershipId, send } = of;
  const item = useRecord(partnershipId, 'checklistItem', opened.id) ?? opened;
  // As it was when it was opened: what others of the side change meanwhile is not undone unseen.
  const [was] = useState(versionOf(opened, viewer.sideId));
  const [said, setSaid] = useState<Said>(saidSoFar(answerOf(opened, viewer.sideId)));
  const errors = useFormErrors();

  function submit() {
    const evidence = addressFrom(said.evidence);
    const isUnexplained = said.state === 'notApplicable' && !/\S/.test(said.note);
    const isFine = errors.show([
      isUnexplained && { fieldId: answerFieldIds.note, message: t('answer.whyMissing') },
      evidence === null && { fieldId: answerFieldIds.evidence, message: t('answer.noAddress') },
    ]);
    if (!isFine || evidence === null) return;
    send('checklistItem.answer', {
      checklistItemId: item.id,
      was,
      ...said,
      note: said.note.trim(),
      evidence,
    });
    announce(t('answer.saved'));
    onClose();
  }

  const about = aboutOf(item, t);
  return (
    <Dialog
      open
      title={titleOf(item, t)}
      closeLabel={t('close')}
      onClose={onClose}
      {...(mayChange && { onSubmit: submit })}
      errors={errors.all}
      errorTitle={t('dialog.fix')}
      actions={
        mayChange && (
          <>
            <Button kind="quiet" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button kind="primary" type="submit">
              {t('answer.save')}
            </Button>
          </>
        )
      }
    >
      {about !== '' && <p className="ui ink2 break">{about}</p>}
      <Known of={of} topic={item.topic} />
      {mayChange && (
        <AnswerFields
          of={of}
          said={said}
          errorOf={errors.of}
          onChange={(some) => setSaid((all) => ({ ...all, ...some }))}
        />
      )}
      <AnswerStory of={of} item={item} />
    </Dialog>
  );
}
