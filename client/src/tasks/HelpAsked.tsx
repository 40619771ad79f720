/** Asks for help with a task: whoever looks it through and one's own teacher see it, nobody else. */
import { LifeBuoy } from 'lucide-react';
import { useState } from 'react';
import { limits } from '@silta/shared/limits';
import type { Task, Work } from '@silta/shared/tasks/records';
import { announce } from '../ui/announcements.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { Icon } from '../ui/Icon.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import type { Tasks } from './useTasks.ts';

export function HelpAsked({
  tasks: { t, send },
  task,
  work,
}: {
  tasks: Tasks;
  task: Task;
  work: Work | null;
}) {
  const [word, setWord] = useState<string | null>(null);
  if (work?.asksForHelp)
    return (
      <p className="meta row">
        <Icon of={LifeBuoy} size="s" />
        {t('help.waiting')}
      </p>
    );
  if (word === null)
    return (
      <Button kind="quiet" icon={LifeBuoy} onClick={() => setWord('')}>
        {t('help.ask')}
      </Button>
    );
  return (
    <form
      className="task-form"
      onSubmit={(event) => {
        event.preventDefault();
        send('work.askForHelp', { taskId: task.id, word });
        announce(t('help.waiting'));
        setWord(null);
      }}
    >
      <Field label={t('help.word')} hint={t('help.whoReads')}>
        <TextArea
          rows={2}
          maxLength={limits.taskWord}
          value={word}
          autoFocus
          onChange={({ target }) => setWord(target.value)}
        />
      </Field>
      <div className="row">
        <Button type="submit">{t('help.send')}</Button>
        <Button kind="quiet" onClick={() => setWord(null)}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}
