/** What a task may have besides: things to see to, material, skill, safety, and who looks it through. */
import { limits } from '@silta/shared/limits';
import { tasksOf } from '@silta/shared/tasks/room';
import { isStaff } from '@silta/shared/roles';
import { useRecords } from '../realtime/hooks.ts';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Field } from '../ui/Field.tsx';
import { Select } from '../ui/Select.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { ItemsField } from './ItemsField.tsx';
import { toggled } from '../ui/toggled.ts';
import { MaterialFiles } from './MaterialFiles.tsx';
import { PeersFields } from './PeersFields.tsx';
import { fieldIds } from './taskDraft.ts';
import type { FieldsProps } from './taskFields.ts';

export function MoreFields(props: FieldsProps) {
  const { tasks, draft, change, errorOf } = props;
  const { t } = tasks;
  const isOpen = [fieldIds.items, fieldIds.link, fieldIds.board, fieldIds.peers, fieldIds.reviewers].some(
    (id) => errorOf(id) !== undefined,
  );
  return (
    <details className="task-more" open={isOpen || undefined}>
      <summary>{t('dialog.more')}</summary>
      <ItemsField {...props} />
      <Field label={t('dialog.safety')}>
        <TextArea
          rows={1}
          maxLength={limits.taskSafety}
          value={draft.safety}
          onChange={({ target }) => change({ safety: target.value })}
        />
      </Field>
      <MaterialFiles {...props} />
      <Material {...props} />
      <Field label={t('dialog.skill')} hint={t('dialog.skillHint')}>
        <TextInput
          list={skillList}
          maxLength={limits.taskSkill}
          value={draft.skill}
          onChange={({ target }) => change({ skill: target.value })}
        />
      </Field>
      <KnownSkills {...props} />
      <Checkbox
        boxed
        label={t('dialog.confirm')}
        hint={t('dialog.confirmHint')}
        checked={draft.needsConfirming}
        onChange={({ target }) => change({ needsConfirming: target.checked })}
      />
      <Checkbox
        boxed
        label={t('dialog.share')}
        hint={t('dialog.shareHint')}
        checked={draft.isShared}
        onChange={({ target }) => change({ isShared: target.checked })}
      />
      <PeersFields {...props} />
      <Reviewers {...props} />
    </details>
  );
}

const skillList = 'task-skill-list';

/** What the sides train: a task that serves one of these counts in learners' pathways. */
function KnownSkills({ tasks: { partnershipId } }: FieldsProps) {
  const skills = useRecords(tasksOf(partnershipId), 'skill');
  const titles = skills.filter(({ removedAt }) => removedAt === null).map(({ title }) => title);
  return (
    <datalist id={skillList}>
      {[...new Set(titles)].map((title) => (
        <option key={title} value={title} />
      ))}
    </datalist>
  );
}

function Material({ tasks: { t, partnershipId }, draft, change, errorOf }: FieldsProps) {
  const boards = useRecords(partnershipId, 'board').filter(
    ({ id, archivedAt }) => archivedAt === null || id === draft.boardId,
  );
  return (
    <>
      <Field label={t('dialog.link')} id={fieldIds.link} error={errorOf(fieldIds.link)}>
        <TextInput
          inputMode="url"
          maxLength={limits.linkUrl}
          value={draft.link}
          onChange={({ target }) => change({ link: target.value })}
        />
      </Field>
      {boards.length > 0 && (
        <Field label={t('dialog.board')} id={fieldIds.board} error={errorOf(fieldIds.board)}>
          <Select
            value={draft.boardId ?? ''}
            onChange={({ target }) =>
              change({ boardId: boards.find(({ id }) => id === target.value)?.id ?? null })
            }
          >
            <option value="">{t('dialog.noBoard')}</option>
            {boards.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </Select>
        </Field>
      )}
    </>
  );
}

function Reviewers({ tasks: { t, partnershipId, sides }, draft, change, errorOf }: FieldsProps) {
  const staff = useRecords(partnershipId, 'member').filter(
    (member) => isStaff(member) && (member.removedAt === null || draft.reviewerIds.includes(member.id)),
  );
  const error = errorOf(fieldIds.reviewers);
  return (
    <fieldset className="task-fields" id={fieldIds.reviewers} tabIndex={-1}>
      <legend className="label">{t('dialog.reviewers')}</legend>
      <p className="hint">{t('dialog.reviewersHint')}</p>
      <div className="task-people">
        {staff.map(({ id, name, sideId }) => (
          <Checkbox
            key={id}
            label={`${name} ${sides.of(sideId)?.code ?? ''}`}
            checked={draft.reviewerIds.includes(id)}
            disabled={draft.reviewerIds.length >= limits.taskReviewers && !draft.reviewerIds.includes(id)}
            onChange={({ target }) => change({ reviewerIds: toggled(draft.reviewerIds, id, target.checked) })}
          />
        ))}
      </div>
      {error !== undefined && <p className="err">{error}</p>}
    </fieldset>
  );
}
