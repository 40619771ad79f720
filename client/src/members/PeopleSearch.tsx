/** Finds a person by name. */
import { Search } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Field } from '../ui/Field.tsx';
import { Icon } from '../ui/Icon.tsx';
import { TextInput } from '../ui/TextInput.tsx';

type Props = { value: string; onChange: (search: string) => void };

export function PeopleSearch({ value, onChange }: Props) {
  const { t } = useTranslation('members');
  return (
    <div className="people-search" role="search">
      <Icon of={Search} />
      <Field label={t('search.label')} labelHidden>
        <TextInput
          small
          type="search"
          placeholder={t('search.label')}
          autoComplete="off"
          value={value}
          onChange={({ target }) => onChange(target.value)}
        />
      </Field>
    </div>
  );
}
