/** A person's name and languages: one's own, or corrected by the staff of the side. */
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { limits } from '@silta/shared/limits';
import { useSend } from '../realtime/hooks.ts';
import type { FormError } from '../ui/ErrorSummary.tsx';
import { Field } from '../ui/Field.tsx';
import { FormDialog } from '../ui/FormDialog.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { useLocale } from './languageName.ts';
import { LanguagePicks } from './LanguagePicks.tsx';
import { dialogWords } from './dialogWords.ts';
import type { Person } from './people.ts';
import type { People } from './usePeople.ts';

type Props = { people: People; person: Person; onClose: () => void };

export function EditPersonDialog({ people, person, onClose }: Props) {
  const { t } = useTranslation('members');
  const locale = useLocale();
  const send = useSend(people.roomId);
  const nameId = useId();
  const [name, setName] = useState(person.member.name);
  const [languages, setLanguages] = useState<readonly string[]>(person.member.languages);
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const likely = people.sides.flatMap(({ record }) => record.languages);

  function save() {
    if (name.trim() === '') {
      setErrors([{ fieldId: nameId, message: t('edit.nameMissing') }]);
      return;
    }
    send('member.edit', { memberId: person.id, name, languages: [...languages] });
    onClose();
  }

  return (
    <FormDialog
      title={t('edit.title')}
      t={dialogWords(t, errors.length)}
      errors={errors}
      onSubmit={save}
      onClose={onClose}
    >
      <Field label={t('edit.name')} id={nameId} error={errors[0]?.message} required>
        <TextInput
          value={name}
          maxLength={limits.name}
          autoComplete="off"
          onChange={({ target }) => setName(target.value)}
        />
      </Field>
      <LanguagePicks
        label={t('edit.languages')}
        value={languages}
        likely={[...new Set([...person.member.languages, ...likely])]}
        moreLabel={t('edit.another')}
        hint={languages.length >= limits.languages && t('edit.full')}
        locale={locale}
        most={limits.languages}
        onChange={setLanguages}
      />
    </FormDialog>
  );
}
