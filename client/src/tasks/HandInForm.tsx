/** Hands something in: a text, an address, or the word that it is done. What was typed stays on the device until then. */
import { Check, Send } from 'lucide-react';
import { useState } from 'react';
import { limits } from '@silta/shared/limits';
import type { Task, Work } from '@silta/shared/tasks/records';
import { useRealm } from '../realtime/RealmProvider.tsx';
import { useRefused } from '../realtime/hooks.ts';
import { announce } from '../ui/announcements.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { useFormErrors } from '../ui/useFormErrors.ts';
import { addressFrom } from '../ui/webAddress.ts';
import { keepHandIn, recallHandIn } from './handInDraft.ts';
import type { HandInDraft } from './handInDraft.ts';
import type { Tasks } from './useTasks.ts';

type Props = { tasks: Tasks; task: Task; work: Work | null };

const ids = { text: 'hand-in-text', link: 'hand-in-link' };
const nothing: HandInDraft = { text: '', link: '' };

export function HandInForm({ tasks, task, work }: Props) {
  const { t, send } = tasks;
  const { draft, keep } = useHandInDraft(task);
  const errors = useFormErrors();
  const { ways } = task;
  const isAgain = (work?.handIns.length ?? 0) > 0;
  const mayTick = ways.includes('tick');

  function submit() {
    const text = draft.text.trim();
    const link = addressFrom(draft.link);
    const isWrong = link === null;
    const isMissing = !mayTick && !link && (!ways.includes('text') || text === '');
    const isFine = errors.show([
      isWrong && { fieldId: ids.link, message: t('form.linkWrong') },
      isMissing &&
        !isWrong && { fieldId: ways.includes('text') ? ids.text : ids.link, message: t('form.missing') },
    ]);
    if (!isFine || link === null) return;
    send('work.handIn', { taskId: task.id, text, link });
    keep(nothing);
    announce(t('form.sent'));
  }

  return (
    <form
      className="task-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Field
        label={ways.includes('text') ? t('form.text') : t('form.word')}
        id={ids.text}
        error={errors.of(ids.text)}
      >
        <TextArea
          rows={ways.includes('text') ? 3 : 1}
          maxLength={limits.handInText}
          value={draft.text}
          onChange={({ target }) => keep({ ...draft, text: target.value })}
        />
      </Field>
      {ways.includes('link') && (
        <Field label={t('form.link')} id={ids.link} error={errors.of(ids.link)}>
          <TextInput
            inputMode="url"
            maxLength={limits.linkUrl}
            value={draft.link}
            onChange={({ target }) => keep({ ...draft, link: target.value })}
          />
        </Field>
      )}
      <Button kind="primary" icon={mayTick ? Check : Send} type="submit" className="task-go">
        {isAgain ? t('form.again') : mayTick ? t('form.done') : t('form.handIn')}
      </Button>
    </form>
  );
}

/** As somebody has begun it on this device; what comes back refused is there again. */
function useHandInDraft(task: Task) {
  const { accountId } = useRealm();
  const [draft, setDraft] = useState(() => recallHandIn(accountId, task.id));
  const keep = (next: HandInDraft) => {
    setDraft(next);
    keepHandIn(accountId, task.id, next);
  };
  useRefused(({ name, payload }) => {
    const back = payload as Partial<HandInDraft> & { taskId?: string };
    if (name === 'work.handIn' && back.taskId === task.id && draft.text === '' && draft.link === '')
      keep({ text: back.text ?? '', link: back.link ?? '' });
  });
  return { draft, keep };
}
