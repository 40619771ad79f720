/** Asks everybody something in the moment: a question and two to six answers. */
import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { fewestChoices } from '@silta/shared/boards/choices';
import type { QuickPollId } from '@silta/shared/ids';
import { limits } from '@silta/shared/limits';
import { newId } from '@silta/shared/newId';
import { announce } from '../../ui/announcements.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Field } from '../../ui/Field.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { useFormErrors } from '../../ui/useFormErrors.ts';
import { FormDialog } from '../FormDialog.tsx';
import { useHeld } from '../room/roomContext.ts';

const fieldIds = { text: 'quick-poll-text', choices: 'quick-poll-choices' };

export function QuickPollDialog({ onClose }: { onClose: () => void }) {
  const { t, send } = useHeld();
  const [text, setText] = useState('');
  const [choices, setChoices] = useState(() => [t('quickPoll.yes'), t('quickPoll.no')]);
  const [several, setSeveral] = useState(false);
  const filled = choices.map((choice) => choice.trim()).filter((choice) => choice !== '');
  const errors = useFormErrors();

  function ask() {
    const isFine = errors.show([
      !/\S/.test(text) && { fieldId: fieldIds.text, message: t('quickPoll.textMissing') },
      filled.length < fewestChoices && { fieldId: fieldIds.choices, message: t('quickPoll.choicesMissing') },
    ]);
    if (!isFine) return;
    send('quickPoll.ask', { id: newId<QuickPollId>(), text, choices: filled, several });
    announce(t('quickPoll.asked'));
    onClose();
  }

  return (
    <FormDialog
      title={t('quickPoll.title')}
      submit={t('quickPoll.ask')}
      errors={errors.all}
      onSubmit={ask}
      onClose={onClose}
    >
      <Field label={t('quickPoll.text')} id={fieldIds.text} error={errors.of(fieldIds.text)} required>
        <TextInput
          maxLength={limits.quickPollText}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
      </Field>
      {choices.map((choice, place) => (
        <Field
          key={place}
          label={t('quickPoll.choice', { place: place + 1 })}
          id={place === 0 ? fieldIds.choices : `${fieldIds.choices}-${place}`}
          error={place === 0 ? errors.of(fieldIds.choices) : undefined}
        >
          <span className="row quick-poll-choice">
            <TextInput
              maxLength={limits.quickPollChoice}
              value={choice}
              onChange={({ target }) =>
                setChoices(choices.map((each, i) => (i === place ? target.value : each)))
              }
            />
            {choices.length > fewestChoices && (
              <IconButton
                icon={X}
                label={t('quickPoll.removeChoice', { place: place + 1 })}
                onClick={() => setChoices(choices.filter((_, i) => i !== place))}
              />
            )}
          </span>
        </Field>
      ))}
      {choices.length < limits.quickPollChoices && (
        <Button size="s" icon={Plus} onClick={() => setChoices([...choices, ''])}>
          {t('quickPoll.addChoice')}
        </Button>
      )}
      <Checkbox
        label={t('quickPoll.several')}
        checked={several}
        onChange={({ target }) => setSeveral(target.checked)}
      />
    </FormDialog>
  );
}
