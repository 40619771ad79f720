/** A task to begin with, in the reader's language; everything in it can be changed. */
import type { HandInWay } from '@silta/shared/tasks/records';
import { Field } from '../ui/Field.tsx';
import { Select } from '../ui/Select.tsx';
import type { FieldsProps } from './taskFields.ts';
import type { Texts } from './useTasks.ts';

const templates = {
  safety: ['tick'],
  introduce: ['text', 'link'],
  schematic: ['text'],
  soldering: ['link', 'text'],
  tools: ['text'],
  living: ['tick', 'text'],
} as const satisfies Record<string, readonly HandInWay[]>;

const names = Object.keys(templates) as (keyof typeof templates)[];

type Name = (typeof names)[number];
const withItems = ['safety', 'schematic', 'soldering', 'living'] as const;

/** One in a line; not every template has some. */
function itemsOf(name: Name, t: Texts): string {
  const found = withItems.find((each) => each === name);
  return found ? t(`template.${found}.items`) : '';
}

export function TaskTemplateField({ tasks: { t }, draft, change }: FieldsProps) {
  const chosen = names.find((name) => draft.title === t(`template.${name}.title`));

  function choose(value: string) {
    const name = names.find((each) => each === value);
    if (!name) return;
    change({
      title: t(`template.${name}.title`),
      why: t(`template.${name}.why`),
      items: itemsOf(name, t),
      safety: name === 'soldering' ? t('template.soldering.safety') : '',
      ways: [...templates[name]],
    });
  }

  return (
    <Field label={t('dialog.template')}>
      <Select value={chosen ?? ''} onChange={({ target }) => choose(target.value)}>
        <option value="">{t('dialog.noTemplate')}</option>
        {names.map((name) => (
          <option key={name} value={name}>
            {t(`template.${name}.title`)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
