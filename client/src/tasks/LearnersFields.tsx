/** For whom: all learners, those of a side or of a group, or chosen ones. */
import { WhoField } from '../members/WhoField.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { fieldIds } from './taskDraft.ts';
import type { PlainFieldsProps } from './taskFields.ts';

export function LearnersFields({ tasks, draft, change, errorOf }: PlainFieldsProps) {
  const { t, partnershipId, learners } = tasks;
  return (
    <WhoField
      partnershipId={partnershipId}
      id={fieldIds.who}
      label={t('dialog.who')}
      nameOf={(who) => t(`who.${who}`)}
      members={learners}
      value={draft.learners}
      onChange={(value) => change({ learners: value })}
      error={errorOf(fieldIds.who)}
    >
      <Checkbox
        boxed
        label={t('pairs.wanted')}
        hint={t('pairs.wantedHint')}
        checked={draft.inPairs}
        onChange={({ target }) => change({ inPairs: target.checked })}
      />
    </WhoField>
  );
}
