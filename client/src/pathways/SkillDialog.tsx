/** Adds a skill that one's own side trains, changes its words, or takes it off the list. */
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { SkillId } from '@silta/shared/ids';
import { limits } from '@silta/shared/limits';
import { newId } from '@silta/shared/newId';
import type { Skill } from '@silta/shared/pathways/records';
import { announce } from '../ui/announcements.ts';
import { Field } from '../ui/Field.tsx';
import { FormDialog } from '../ui/FormDialog.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { useFormErrors } from '../ui/useFormErrors.ts';
import type { Pathways } from './usePathways.ts';

type Props = { of: Pathways; skill: Skill | null; onClose: () => void };

const titleField = 'skill-title';

export function SkillDialog({ of: { t, send }, skill, onClose }: Props) {
  const [title, setTitle] = useState(skill?.title ?? '');
  const [unit, setUnit] = useState(skill?.unit ?? '');
  const errors = useFormErrors();

  function submit() {
    if (!errors.show([!/\S/.test(title) && { fieldId: titleField, message: t('skills.missing') }])) return;
    const words = { title: title.trim(), unit: unit.trim() };
    if (skill) send('skill.edit', { skillId: skill.id, ...words });
    else send('skill.add', { id: newId<SkillId>(), ...words });
    announce(t('saved'));
    onClose();
  }

  function remove(of: Skill) {
    send('skill.remove', { skillId: of.id });
    announce(t('skills.removed'));
    onClose();
  }

  return (
    <FormDialog
      title={t(skill ? 'skills.edit' : 'skills.add')}
      t={t}
      instead={skill && { label: t('skills.remove'), icon: Trash2, onClick: () => remove(skill) }}
      errors={errors.all}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field
        label={t('skills.name')}
        hint={t('skills.hint')}
        id={titleField}
        error={errors.of(titleField)}
        required
      >
        <TextInput
          maxLength={limits.skillTitle}
          value={title}
          onChange={({ target }) => setTitle(target.value)}
        />
      </Field>
      <Field label={t('skills.unit')} hint={t('skills.unitHint')}>
        <TextInput
          maxLength={limits.skillUnit}
          value={unit}
          onChange={({ target }) => setUnit(target.value)}
        />
      </Field>
    </FormDialog>
  );
}
