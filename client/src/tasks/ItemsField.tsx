/** The checklist of a task: written one thing in a line, then, where it is wanted, whose each is and by when. */
import { takesPart } from '@silta/shared/sessions/participants';
import { participantsFrom } from '@silta/shared/sessions/participantsWish';
import { useRecords } from '../realtime/hooks.ts';
import { Field } from '../ui/Field.tsx';
import { Select } from '../ui/Select.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { fieldIds } from './taskDraft.ts';
import type { FieldsProps } from './taskFields.ts';
import { linesOf, planned, rewritten } from './taskItems.ts';

export function ItemsField(props: FieldsProps) {
  const { tasks, draft, change, errorOf } = props;
  const { t } = tasks;
  const lines = linesOf(draft.items);
  const isPlanned = draft.itemPlans.some(({ memberId, dueOn }) => memberId !== null || dueOn !== null);
  return (
    <>
      <Field
        label={t('dialog.items')}
        id={fieldIds.items}
        hint={t('dialog.itemsHint')}
        error={errorOf(fieldIds.items)}
      >
        <TextArea
          rows={2}
          value={draft.items}
          onChange={({ target }) => change(rewritten(draft, target.value))}
        />
      </Field>
      {lines.length > 0 && (
        <details className="task-plans" open={isPlanned || undefined}>
          <summary>{t('dialog.itemPlans')}</summary>
          <ul>
            {lines.map((line, i) => (
              <PlanRow key={`${i} ${line}`} {...props} line={line} at={i} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

type RowProps = FieldsProps & { line: string; at: number };

function PlanRow({ tasks: { t, learners, sides, partnershipId }, draft, change, line, at }: RowProps) {
  const plan = draft.itemPlans[at];
  const groups = useRecords(partnershipId, 'workingGroup');
  const who = participantsFrom(draft.learners, (id) => groups.find((group) => group.id === id) ?? null);
  const doing = learners.filter(
    (learner) =>
      takesPart(who, { memberId: learner.id, sideId: learner.sideId }) || learner.id === plan?.memberId,
  );
  return (
    <li>
      <span className="break">{line}</span>
      <Select
        aria-label={t('dialog.itemWho', { item: line })}
        value={plan?.memberId ?? ''}
        onChange={({ target }) =>
          change(planned(draft, at, { memberId: doing.find(({ id }) => id === target.value)?.id ?? null }))
        }
      >
        <option value="">{t('dialog.itemEach')}</option>
        {doing.map(({ id, name, sideId }) => (
          <option key={id} value={id}>
            {`${name} ${sides.of(sideId)?.code ?? ''}`}
          </option>
        ))}
      </Select>
      <TextInput
        type="date"
        aria-label={t('dialog.itemDay', { item: line })}
        value={plan?.dueOn ?? ''}
        onChange={({ target }) =>
          change(planned(draft, at, { dueOn: target.value === '' ? null : target.value }))
        }
      />
    </li>
  );
}
