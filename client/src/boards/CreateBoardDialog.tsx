/** A new board: title, layout, sections; the plans fill them in for what classes often do. */
import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useNavigate } from '../ui/router.tsx';
import { layouts } from '@silta/shared/boards/choices';
import type { Layout } from '@silta/shared/boards/records';
import type { RoomId } from '@silta/shared/ids';
import { limits } from '@silta/shared/limits';
import { paths } from '../paths.ts';
import { useSend } from '../realtime/hooks.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import type { FormError } from '../ui/ErrorSummary.tsx';
import { Field } from '../ui/Field.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Select } from '../ui/Select.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import type { Texts } from './boardContext.ts';
import { newBoard, plans, sectionNamed, sectionsOf } from './boardPlans.ts';
import type { NewSection, Plan } from './boardPlans.ts';

interface Props {
  t: Texts;
  partnershipId: RoomId;
  onClose: () => void;
}

const titleId = 'new-board-title';

export function CreateBoardDialog({ t, partnershipId, onClose }: Props) {
  const send = useSend(partnershipId);
  const navigate = useNavigate();
  const [title, setTitle] = useState('');
  const [layout, setLayout] = useState<Layout>('columns');
  const [sections, setSections] = useState<readonly NewSection[]>(() =>
    [1, 2, 3].map((n) => sectionNamed(t(`create.section${n}`))),
  );
  const [errors, setErrors] = useState<readonly FormError[]>([]);

  function follow(plan: Plan) {
    setTitle(t(`plan.${plan}.title`));
    setSections(Array.from({ length: sectionsOf[plan] }, (_, i) => sectionOf(t, plan, i + 1)));
    setErrors([]);
  }

  function submit() {
    if (title.trim() === '') {
      setErrors([{ fieldId: titleId, message: t('create.titleMissing') }]);
      return;
    }
    const named = sections.filter(({ title: name }) => name.trim() !== '');
    const board = newBoard(title, layout, named.length > 0 ? named : [sectionNamed(t('create.section1'))]);
    send('board.create', board);
    onClose();
    navigate(paths.board(partnershipId, board.id));
  }

  return (
    <Dialog
      open
      title={t('create.title')}
      closeLabel={t('dialog.close')}
      onClose={onClose}
      onSubmit={submit}
      errors={errors}
      errorTitle={t('create.fix')}
      actions={
        <>
          <Button kind="quiet" onClick={onClose}>
            {t('dialog.cancel')}
          </Button>
          <Button kind="primary" type="submit">
            {t('create.submit')}
          </Button>
        </>
      }
    >
      <div className="plans" role="group" aria-label={t('plan.label')}>
        <span className="meta">{t('plan.label')}</span>
        {plans.map((plan) => (
          <Button key={plan} size="s" onClick={() => follow(plan)}>
            {t(`plan.${plan}.title`)}
          </Button>
        ))}
      </div>
      <Field label={t('create.boardTitle')} id={titleId} error={errors[0]?.message} required>
        <TextInput
          maxLength={limits.boardTitle}
          value={title}
          onChange={(event) => setTitle(event.target.value)}
        />
      </Field>
      <Field label={t('toolbar.layout')} hint={t(`layout.${layout}About`)}>
        <Select
          value={layout}
          onChange={({ target }) => setLayout(layouts.find((each) => each === target.value) ?? layout)}
        >
          {layouts.map((each) => (
            <option key={each} value={each}>
              {t(`layout.${each}`)}
            </option>
          ))}
        </Select>
      </Field>
      <SectionFields t={t} sections={sections} onChange={setSections} />
    </Dialog>
  );
}

function sectionOf(t: Texts, plan: Plan, n: number): NewSection {
  return {
    title: t(`plan.${plan}.section${n}`),
    prompt: t(`prompts.of.${plan}.${n}`),
    starter: n === 1 ? t(`prompts.begin.${plan}`) : '',
  };
}

interface SectionProps {
  t: Texts;
  sections: readonly NewSection[];
  onChange: (sections: readonly NewSection[]) => void;
}

function SectionFields({ t, sections, onChange }: SectionProps) {
  return (
    <fieldset className="section-fields">
      <legend className="label">{t('sections.title')}</legend>
      {sections.map((section, i) => (
        <div key={i} className="row">
          <TextInput
            small
            aria-label={t('create.sectionLabel', { number: i + 1 })}
            maxLength={limits.sectionTitle}
            value={section.title}
            onChange={(event) =>
              onChange(sections.map((each, at) => (at === i ? { ...each, title: event.target.value } : each)))
            }
          />
          {sections.length > 1 && (
            <IconButton
              icon={Trash2}
              label={t('sections.remove', { section: section.title })}
              onClick={() => onChange(sections.filter((_, at) => at !== i))}
            />
          )}
          {section.prompt !== '' && <p className="hint section-prompt">{section.prompt}</p>}
        </div>
      ))}
      {sections.length < limits.sections && (
        <Button kind="quiet" size="s" icon={Plus} onClick={() => onChange([...sections, sectionNamed('')])}>
          {t('sections.add')}
        </Button>
      )}
    </fieldset>
  );
}
