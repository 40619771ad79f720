/** From which day to which: the second one only where it lasts. */
import type { PostDates } from '@silta/shared/boards/fields';
import { Field } from '../../ui/Field.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { useScene } from '../boardContext.ts';
import { areRight } from './areRight.ts';

interface Props {
  /** As typed, right or not. */
  value: PostDates | null;
  onChange: (value: PostDates | null) => void;
}

export function DateFields({ value, onChange }: Props) {
  const { t } = useScene();
  const error = areRight(value) ? null : t('timeline.wrongDates');
  return (
    <div className="date-fields" role="group" aria-label={t('timeline.when')}>
      <Field label={t('timeline.from')}>
        <TextInput
          small
          type="date"
          value={value?.from ?? ''}
          onChange={({ target }) =>
            onChange(target.value === '' ? null : { from: target.value, until: value?.until ?? null })
          }
        />
      </Field>
      <Field label={t('timeline.until')} error={error}>
        <TextInput
          small
          type="date"
          disabled={value === null}
          value={value?.until ?? ''}
          onChange={({ target }) =>
            value && onChange({ ...value, until: target.value === '' ? null : target.value })
          }
        />
      </Field>
    </div>
  );
}
