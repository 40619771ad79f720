/** A task to begin with: a usual one in the reader's language, or one that was set before; everything in it can be changed. */
import { ListPlus } from 'lucide-react';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { Select } from '../ui/Select.tsx';
import { ElsewhereField } from './ElsewhereField.tsx';
import type { FieldsProps } from './taskFields.ts';
import { anew, usual, usualNames } from './taskTemplates.ts';

type Props = FieldsProps & { onSeveral: () => void };

export function TaskTemplateField({ tasks: all, draft, change, onSeveral }: Props) {
  const { t, tasks } = all;
  const chosen = usualNames.find((name) => draft.title === t(`template.${name}.title`));

  function choose(value: string) {
    const earlier = tasks.find(({ id }) => id === value);
    if (earlier) change(anew(earlier));
    const name = usualNames.find((each) => each === value);
    if (name) change(usual(name, t));
  }

  return (
    <>
      <Field label={t('dialog.template')}>
        <Select
          value={chosen ?? tasks.find(({ title }) => title === draft.title)?.id ?? ''}
          onChange={({ target }) => choose(target.value)}
        >
          <option value="">{t('dialog.noTemplate')}</option>
          <optgroup label={t('dialog.usual')}>
            {usualNames.map((name) => (
              <option key={name} value={name}>
                {t(`template.${name}.title`)}
              </option>
            ))}
          </optgroup>
          {tasks.length > 0 && (
            <optgroup label={t('dialog.earlier')}>
              {tasks.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </optgroup>
          )}
        </Select>
      </Field>
      <Button kind="quiet" size="s" icon={ListPlus} onClick={onSeveral}>
        {t('series.instead')}
      </Button>
      <ElsewhereField tasks={all} onChoose={(task) => change({ ...anew(task), boardId: null })} />
    </>
  );
}
