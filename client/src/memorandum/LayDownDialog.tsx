/** Lays the clauses down as the next version, in the language in which they are written. */
import { useState } from 'react';
import type { MemorandumId } from '@silta/shared/ids';
import { newId } from '@silta/shared/newId';
import { clauseChanges } from '@silta/shared/memorandum/text';
import { languageChoices } from '../members/writingLanguage.ts';
import { announce } from '../ui/announcements.ts';
import { Field } from '../ui/Field.tsx';
import { FormDialog } from '../ui/FormDialog.tsx';
import { Select } from '../ui/Select.tsx';
import type { MemorandumNow } from './useMemorandum.ts';

export function LayDownDialog({ of, onClose }: { of: MemorandumNow; onClose: () => void }) {
  const { t, locale, sides, clauses, versions, send } = of;
  const [newest] = versions;
  const after = newest?.number ?? 0;
  const [language, setLanguage] = useState(newest?.language ?? locale.slice(0, 2));
  const spoken = sides.all.flatMap(({ record }) => record.languages);
  const count = clauseChanges(newest?.clauses ?? [], clauses).length;

  function submit() {
    send('memorandum.layDown', { id: newId<MemorandumId>(), after, language });
    announce(t('lay.done', { number: after + 1 }));
    onClose();
  }

  return (
    <FormDialog
      title={t('draft.layDown', { number: after + 1 })}
      t={t}
      submit={t('lay.down')}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{t(newest ? 'lay.again' : 'lay.first')}</p>
      {newest && <p>{t('changes', { count, number: after })}</p>}
      <Field label={t('lay.language')}>
        <Select value={language} onChange={({ target }) => setLanguage(target.value)}>
          {languageChoices(spoken, language, locale).map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
    </FormDialog>
  );
}
