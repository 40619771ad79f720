/** What staff say for their own side. */
import { answerStates } from '@silta/shared/checklists/records';
import { idFrom } from '@silta/shared/newId';
import type { MemberId } from '@silta/shared/ids';
import { limits } from '@silta/shared/limits';
import { isStaff } from '@silta/shared/roles';
import { useRecords } from '../realtime/hooks.ts';
import { Field } from '../ui/Field.tsx';
import { RadioSegment } from '../ui/RadioSegment.tsx';
import { Select } from '../ui/Select.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import type { Said } from './answering.ts';
import type { Checklists } from './useChecklists.ts';

export const answerFieldIds = { note: 'checklist-note', evidence: 'checklist-evidence' };

type Props = {
  of: Checklists;
  said: Said;
  errorOf: (fieldId: string) => FormMessage;
  onChange: (some: Partial<Said>) => void;
};
type FormMessage = string | undefined;

export function AnswerFields({ of, said, errorOf, onChange }: Props) {
  const { t, sides } = of;
  const isOff = said.state === 'notApplicable';
  return (
    <>
      <RadioSegment
        label={t('answer.state', { place: sides.own?.place ?? '' })}
        value={said.state}
        options={answerStates.map((state) => ({ value: state, label: t(`state.${state}`) }))}
        onChange={(state) => onChange({ state })}
      />
      <div className="checklist-fields">
        <OwnerField of={of} said={said} onChange={onChange} />
        <Field label={t('answer.dueOn')} aside={t('dialog.optional')}>
          <TextInput
            type="date"
            value={said.dueOn ?? ''}
            onChange={({ target }) => onChange({ dueOn: target.value === '' ? null : target.value })}
          />
        </Field>
      </div>
      <Field
        label={t(isOff ? 'answer.why' : 'answer.note')}
        id={answerFieldIds.note}
        error={errorOf(answerFieldIds.note)}
        aside={isOff ? undefined : t('dialog.optional')}
        required={isOff}
      >
        <TextArea
          rows={2}
          maxLength={limits.checklistNote}
          value={said.note}
          onChange={({ target }) => onChange({ note: target.value })}
        />
      </Field>
      <Field
        label={t('answer.evidence')}
        id={answerFieldIds.evidence}
        error={errorOf(answerFieldIds.evidence)}
        hint={t('answer.evidenceHint')}
        aside={t('dialog.optional')}
      >
        <TextInput
          inputMode="url"
          maxLength={limits.linkUrl}
          value={said.evidence}
          onChange={({ target }) => onChange({ evidence: target.value })}
        />
      </Field>
    </>
  );
}

function OwnerField({ of, said, onChange }: Pick<Props, 'of' | 'said' | 'onChange'>) {
  const { t, viewer, partnershipId, sides } = of;
  const members = useRecords(partnershipId, 'member');
  const staff = members.filter(
    (member) => member.sideId === viewer.sideId && isStaff(member) && member.removedAt === null,
  );
  const left = sides.member(said.ownerId);
  // Whoever has left stays named until somebody else is.
  const all = left && !staff.includes(left) ? [...staff, left] : staff;
  return (
    <Field label={t('answer.owner')}>
      <Select
        value={said.ownerId ?? ''}
        onChange={({ target }) => onChange({ ownerId: idFrom<MemberId>(target.value) })}
      >
        <option value="">{t('nobody')}</option>
        {all.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}
