/** A new step, or what an existing one is: title, kind, minutes, board, notes for those who lead. */
import { Suspense, lazy, useState } from 'react';
import { newId } from '@silta/shared/newId';
import type { AgendaItemId } from '@silta/shared/ids';
import { limits } from '@silta/shared/limits';
import { rankBetween } from '@silta/shared/rank';
import { agendaKinds } from '@silta/shared/sessions/records';
import type { AgendaItem } from '@silta/shared/sessions/records';
import { sumOf } from '@silta/shared/sessions/timing';
import { SendingNote } from '../attachments/SendingNote.tsx';
import { announce } from '../ui/announcements.ts';
import type { FormError } from '../ui/ErrorSummary.tsx';
import { Field } from '../ui/Field.tsx';
import { Select } from '../ui/Select.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { BoardField } from './BoardField.tsx';
import { changedOf } from './changedOf.ts';
import { FormDialog } from './FormDialog.tsx';
import { useMaterialDraft } from './material/useMaterialDraft.ts';
import { usePlan } from './planContext.ts';
import type { Texts } from './planContext.ts';
import { GroupPlanFields, plainPlan } from './together/GroupPlanFields.tsx';
import { linkFaults } from './visit/linkDrafts.ts';
import './together/groupPlan.css';

/** What one writes is there at once; what one attaches may come a moment later. */
const MaterialFields = lazy(() =>
  import('./material/MaterialFields.tsx').then((m) => ({ default: m.MaterialFields })),
);

const titleId = 'step-title';
type Fields = Pick<AgendaItem, 'title' | 'kind' | 'boardId' | 'notes' | 'groups'>;
const blank: Fields = { title: '', kind: 'talk', boardId: null, notes: '', groups: null };

export function ItemDialog({ id, onClose }: { id: AgendaItemId | null; onClose: () => void }) {
  const { t, partnershipId, session, items, send } = usePlan();
  const known = items.find(({ item }) => item.id === id)?.item;
  // What it was when it was opened: what others change meanwhile stays theirs.
  const [before] = useState<Fields>(known ?? blank);
  const [fields, setFields] = useState<Fields>(before);
  const material = useMaterialDraft(known, sendFields, onClose);
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const left = session.minutes - sumOf(items.map(({ item }) => item));
  const change = (some: Partial<Fields>) => setFields((all) => ({ ...all, ...some }));

  function submit() {
    const faults = faultsIn(fields, material.links, t);
    setErrors(faults);
    if (faults.length === 0) material.send();
  }

  function sendFields(): AgendaItemId {
    if (known) {
      const changed = changedOf(before, fields);
      if (Object.keys(changed).length > 0) send('agendaItem.edit', { agendaItemId: known.id, ...changed });
      return known.id;
    }
    const added = newId<AgendaItemId>();
    const rank = rankBetween(items.at(-1)?.item.rank ?? null, null);
    const minutes = left > 0 ? Math.min(left, 10) : 10;
    send('agendaItem.add', { id: added, rank, minutes, ...fields });
    announce(t('item.added', { step: fields.title }));
    return added;
  }

  function close() {
    material.drop();
    onClose();
  }

  return (
    <FormDialog
      title={known ? t('item.edit') : t('item.new')}
      submit={known ? t('dialog.save') : t('item.add')}
      errors={errors}
      onSubmit={submit}
      onClose={close}
    >
      <Field label={t('item.title')} id={titleId} error={errorOf(errors)} required>
        <TextInput
          maxLength={limits.agendaTitle}
          value={fields.title}
          onChange={({ target }) => change({ title: target.value })}
        />
      </Field>
      <KindField kind={fields.kind} onChange={(kind) => change({ kind })} />
      <BoardField
        partnershipId={partnershipId}
        label={t('item.board')}
        hint={t('item.boardHint')}
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
      <Suspense fallback={null}>
        <MaterialFields material={material} errors={errors} />
        <SendingNote isWaiting={material.isWaiting} files={material.report} onStop={material.stopWaiting} />
      </Suspense>
    </FormDialog>
  );
}

const errorOf = (errors: readonly FormError[]) => errors.find(({ fieldId }) => fieldId === titleId)?.message;

function faultsIn({ title }: Fields, links: AgendaItem['links'], t: Texts): FormError[] {
  const isMissing = !title.trim();
  const missing = isMissing ? [{ fieldId: titleId, message: t('item.titleMissing') }] : [];
  return [...missing, ...linkFaults(links, t)];
}

type KindProps = { kind: AgendaItem['kind']; onChange: (kind: AgendaItem['kind']) => void };

function KindField({ kind, onChange }: KindProps) {
  const { t } = usePlan();
  return (
    <Field label={t('item.kind')}>
      <Select
        value={kind}
        onChange={({ target }) => onChange(agendaKinds.find((each) => each === target.value) ?? kind)}
      >
        {agendaKinds.map((each) => (
          <option key={each} value={each}>
            {t(`itemKind.${each}`)}
          </option>
        ))}
      </Select>
    </Field>
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
