/** The dial of names, with what its position means. */
import { anonymities } from '@silta/shared/boards/choices';
import type { Board } from '@silta/shared/boards/records';
import { Field } from '../../ui/Field.tsx';
import { Select } from '../../ui/Select.tsx';
import { useScene } from '../boardContext.ts';

interface Props {
  value: Board['anonymity'];
  onChange: (anonymity: Board['anonymity']) => void;
}

export function NamesField({ value, onChange }: Props) {
  const { t } = useScene();
  return (
    <Field label={t('names.label')} hint={t(`names.about.${value}`)}>
      <Select
        value={value}
        onChange={({ target }) => {
          const anonymity = anonymities.find((each) => each === target.value);
          if (anonymity) onChange(anonymity);
        }}
      >
        {anonymities.map((anonymity) => (
          <option key={anonymity} value={anonymity}>
            {t(`names.of.${anonymity}`)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
