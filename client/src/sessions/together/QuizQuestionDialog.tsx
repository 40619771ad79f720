/** One question of a quiz: what is asked, two to six answers, and which of them is right. */
import { Plus, X } from 'lucide-react';
import { useId, useState } from 'react';
import { fewestChoices } from '@silta/shared/boards/choices';
import type { QuizQuestionId } from '@silta/shared/ids';
import { limits } from '@silta/shared/limits';
import { newId } from '@silta/shared/newId';
import type { QuizQuestion } from '@silta/shared/sessions/quizRecords';
import { announce } from '../../ui/announcements.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { useFormErrors } from '../../ui/useFormErrors.ts';
import { FormDialog } from '../FormDialog.tsx';
import { useHeld } from '../room/roomContext.ts';
import { letterOf } from './useQuiz.ts';
import './quizDialog.css';

const fieldIds = { text: 'quiz-text', choices: 'quiz-choices' };
/** Before anything is written. */
const emptyChoices = ['', '', ''] as const;

interface Draft {
  text: string;
  choices: readonly string[];
  /** The place of the right one. */
  right: number;
}

export function QuizQuestionDialog({ of, onClose }: { of: QuizQuestion | null; onClose: () => void }) {
  const { t, send } = useHeld();
  const [draft, setDraft] = useState<Draft>(() => draftOf(of));
  const { text, choices, right } = draft;
  const errors = useFormErrors();

  function save() {
    const filled = choices.flatMap((choice, place) => (/\S/.test(choice) ? [{ choice, place }] : []));
    const solution = filled.findIndex(({ place }) => place === right);
    const isFine = errors.show([
      !/\S/.test(text) && { fieldId: fieldIds.text, message: t('quiz.textMissing') },
      filled.length < fewestChoices && { fieldId: fieldIds.choices, message: t('quiz.choicesMissing') },
      filled.length >= fewestChoices &&
        solution < 0 && { fieldId: fieldIds.choices, message: t('quiz.rightMissing') },
    ]);
    if (!isFine) return;
    const about = { text, choices: filled.map(({ choice }) => choice), solution };
    if (of) send('quizQuestion.edit', { quizQuestionId: of.id, ...about });
    else send('quizQuestion.add', { id: newId<QuizQuestionId>(), ...about });
    announce(t('quiz.saved'));
    onClose();
  }

  return (
    <FormDialog
      title={t(of ? 'quiz.editTitle' : 'quiz.add')}
      submit={t('dialog.save')}
      errors={errors.all}
      onSubmit={save}
      onClose={onClose}
    >
      <Field label={t('quiz.text')} id={fieldIds.text} error={errors.of(fieldIds.text)} required>
        <TextInput
          maxLength={limits.quizText}
          value={text}
          onChange={({ target }) => setDraft({ ...draft, text: target.value })}
        />
      </Field>
      <p className="ui">{t('quiz.markRight')}</p>
      <ChoiceFields draft={draft} onChange={setDraft} error={errors.of(fieldIds.choices)} />
      {choices.length < limits.quizChoices && (
        <Button size="s" icon={Plus} onClick={() => setDraft({ ...draft, choices: [...choices, ''] })}>
          {t('quiz.addChoice')}
        </Button>
      )}
    </FormDialog>
  );
}

function draftOf(of: QuizQuestion | null): Draft {
  return of
    ? { text: of.text, choices: of.choices, right: of.solution ?? 0 }
    : { text: '', choices: emptyChoices, right: 0 };
}

interface FieldsProps {
  draft: Draft;
  onChange: (draft: Draft) => void;
  error: string | undefined;
}

function ChoiceFields({ draft, onChange, error }: FieldsProps) {
  const { t } = useHeld();
  const group = useId();
  const { choices, right } = draft;
  return choices.map((choice, place) => (
    <Field
      key={place}
      label={t('quiz.choice', { letter: letterOf(place) })}
      id={place === 0 ? fieldIds.choices : `${fieldIds.choices}-${place}`}
      error={place === 0 ? error : undefined}
    >
      <span className="row quiz-choice">
        <input
          type="radio"
          name={group}
          checked={right === place}
          aria-label={t('quiz.isRightOne', { letter: letterOf(place) })}
          onChange={() => onChange({ ...draft, right: place })}
        />
        <TextInput
          maxLength={limits.quizChoice}
          value={choice}
          onChange={({ target }) =>
            onChange({ ...draft, choices: choices.map((each, i) => (i === place ? target.value : each)) })
          }
        />
        {choices.length > fewestChoices && (
          <IconButton
            icon={X}
            label={t('quiz.removeChoice', { letter: letterOf(place) })}
            onClick={() => onChange(without(draft, place))}
          />
        )}
      </span>
    </Field>
  ));
}

/** The right one stays the right one; where it goes itself, none is marked. */
function without({ text, choices, right }: Draft, place: number): Draft {
  const moved = right === place ? -1 : right > place ? right - 1 : right;
  return { text, choices: choices.filter((_, i) => i !== place), right: moved };
}
