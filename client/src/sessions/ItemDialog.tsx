/** A new step, or what an existing one is: title, kind, minutes, board, notes for those who lead. */
import { useState } from 'react';
import { newId } from '@silta/shared/newId';
import type { AgendaItemId } from '@silta/shared/ids';
import { limits } from '@silta/shared/limits';
import { rankBetween } from '@silta/shared/rank';
import { agendaKinds } from '@silta/shared/sessions/records';
import type { AgendaItem } from '@silta/shared/sessions/records';
import { sumOf } from '@silta/shared/sessions/timing';
import { announce } from '../ui/announcements.ts';
import type { FormError } from '../ui/ErrorSummary.tsx';
import { Field } from '../ui/Field.tsx';
import { Select } from '../ui/Select.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { changedOf } from './changedOf.ts';
import { FormDialog } from './FormDialog.tsx';
import { usePlan } from './planContext.ts';
import { GroupPlanFields, plainPlan } from './together/GroupPlanFields.tsx';
import './together/groupPlan.css';

const titleId = 'step-title';
type Fields = Pick<AgendaItem, 'title' | 'kind' | 'boardId' | 'notes' | 'groups'>;
const blank: Fields = { title: '', kind: 'talk', boardId: null, notes: '', groups: null };

export function ItemDialog({ id, onClose }: { id: AgendaItemId | null; onClose: () => void }) {
  const { t, session, items, send } = usePlan();
  const known = items.find(({ item }) => item.id === id)?.item;
  // What it was when it was opened: what others change meanwhile stays theirs.
  const [before] = useState<Fields>(known ?? blank);
  const [fields, setFields] = useState<Fields>(before);
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const error = errors[0]?.message;
  const left = session.minutes - sumOf(items.map(({ item }) => item));
  const change = (some: Partial<Fields>) => setFields((all) => ({ ...all, ...some }));

  function submit() {
    if (fields.title.trim() === '') {
      setErrors([{ fieldId: titleId, message: t('item.titleMissing') }]);
      return;
    }
    if (known) {
      const changed = changedOf(before, fields);
      if (Object.keys(changed).length > 0) send('agendaItem.edit', { agendaItemId: known.id, ...changed });
    } else {
      const rank = rankBetween(items.at(-1)?.item.rank ?? null, null);
      const minutes = left > 0 ? Math.min(left, 10) : 10;
      send('agendaItem.add', { id: newId<AgendaItemId>(), rank, minutes, ...fields });
      announce(t('item.added', { step: fields.title }));
    }
    onClose();
  }

  return (
    <FormDialog
      title={known ? t('item.edit') : t('item.new')}
      submit={known ? t('dialog.save') : t('item.add')}
      errors={errors}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field label={t('item.title')} id={titleId} error={error} required>
        <TextInput
          maxLength={limits.agendaTitle}
          value={fields.title}
          onChange={({ target }) => change({ title: target.value })}
        />
      </Field>
      <Field label={t('item.kind')}>
        <Select
          value={fields.kind}
          onChange={({ target }) =>
            change({ kind: agendaKinds.find((kind) => kind === target.value) ?? fields.kind })
          }
        >
          {agendaKinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(`itemKind.${kind}`)}
            </option>
          ))}
        </Select>
      </Field>
      <BoardField
        before={before.boardId}
        value={fields.boardId}
        onChange={(boardId) => change({ boardId })}
      />
      <GroupsOfStep fields={fields} onChange={(groups) => change({ groups })} />
      <Field label={t('item.notes')} hint={t('item.notesHint')}>
        <TextArea
          maxLength={limits.agendaNotes}
          value={fields.notes}
          onChange={({ target }) => change({ notes: target.value })}
        />
      </Field>
    </FormDialog>
  );
}

interface GroupsProps {
  fields: Fields;
  onChange: (groups: Fields['groups']) => void;
}

/** Of a step in small groups: how they will be made, so that in the room it is one press. */
function GroupsOfStep({ fields: { kind, groups, boardId }, onChange }: GroupsProps) {
  const { t } = usePlan();
  if (kind !== 'pairs' && kind !== 'groups') return null;
  const plan = groups ?? { ...plainPlan, ...(kind === 'pairs' && { by: 'pairs' as const }) };
  return (
    <fieldset className="group-plan">
      <legend>{t('groups.setUp')}</legend>
      <GroupPlanFields
        plan={plan}
        onChange={onChange}
        places={boardId === null ? ['none', 'boards'] : ['none', 'sections', 'boards']}
      />
    </fieldset>
  );
}

interface BoardProps {
  /** Stays to be chosen though it was put away. */
  before: Fields['boardId'];
  value: Fields['boardId'];
  onChange: (boardId: Fields['boardId']) => void;
}

function BoardField({ before, value, onChange }: BoardProps) {
  const { t, boards } = usePlan();
  const open = boards.filter(({ archivedAt, id }) => archivedAt === null || id === before);
  return (
    <Field label={t('item.board')} hint={t('item.boardHint')}>
      <Select
        value={value ?? ''}
        onChange={({ target }) => onChange(open.find(({ id }) => id === target.value)?.id ?? null)}
      >
        <option value="">{t('item.noBoard')}</option>
        {open.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </Select>
    </Field>
  );
}
