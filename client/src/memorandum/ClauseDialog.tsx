/** Adds a clause, from what is usual or in one's own words; changes one, or takes it out. */
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { ClauseId } from '@silta/shared/ids';
import { limits } from '@silta/shared/limits';
import { newId } from '@silta/shared/newId';
import { rankBetween } from '@silta/shared/rank';
import type { Clause, MemorandumPart } from '@silta/shared/memorandum/records';
import { announce } from '../ui/announcements.ts';
import { Field } from '../ui/Field.tsx';
import { FormDialog } from '../ui/FormDialog.tsx';
import { Select } from '../ui/Select.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { useFormErrors } from '../ui/useFormErrors.ts';
import { suggestedFor } from './suggested.ts';
import type { MemorandumNow } from './useMemorandum.ts';

type Props = { of: MemorandumNow; part: MemorandumPart; clause: Clause | null; onClose: () => void };

const textField = 'clause-text';

export function ClauseDialog({ of: { t, clauses, send }, part, clause, onClose }: Props) {
  // As it was when it was opened: what others change meanwhile is not undone unseen.
  const [before] = useState(clause);
  const [text, setText] = useState(before?.text ?? '');
  const errors = useFormErrors();
  const suggested = suggestedFor(part, t).filter((each) => !clauses.some((known) => known.text === each));

  function submit() {
    const words = text.trim();
    if (!errors.show([!words && { fieldId: textField, message: t('dialog.missing') }])) return;
    if (before) send('clause.edit', { clauseId: before.id, was: before.version, text: words });
    else {
      const last = clauses.findLast((each) => each.part === part)?.rank ?? null;
      send('clause.add', { id: newId<ClauseId>(), part, rank: rankBetween(last, null), text: words });
    }
    announce(t('saved'));
    onClose();
  }

  function remove(of: Clause) {
    send('clause.remove', { clauseId: of.id });
    announce(t('dialog.removed'));
    onClose();
  }

  return (
    <FormDialog
      title={t(before ? 'dialog.change' : 'draft.add')}
      t={t}
      instead={before && { label: t('dialog.remove'), icon: Trash2, onClick: () => remove(before) }}
      errors={errors.all}
      onSubmit={submit}
      onClose={onClose}
    >
      {!before && suggested.length > 0 && (
        <Field label={t('dialog.begin')}>
          <Select
            value={suggested.includes(text) ? text : ''}
            onChange={({ target }) => setText(target.value)}
          >
            <option value="">{t('dialog.own')}</option>
            {suggested.map((each) => (
              <option key={each} value={each}>
                {each}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Field label={t(`part.${part}`)} id={textField} error={errors.of(textField)} required>
        <TextArea
          rows={4}
          maxLength={limits.clauseText}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
      </Field>
    </FormDialog>
  );
}
