/** The poll of a post that is being written. */
import { Plus, X } from 'lucide-react';
import { useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { fewestChoices, pollResults } from '@silta/shared/boards/choices';
import { limits } from '@silta/shared/limits';
import { Button } from '../ui/Button.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { useScene } from './boardContext.ts';
import type { PollDraft } from './pollDraft.ts';
import './poll.css';

interface Props {
  poll: PollDraft;
  language: string;
  onChange: (poll: PollDraft) => void;
}

export function PollEditor({ poll, language, onChange }: Props) {
  const { t } = useScene();
  const fields = useRef<HTMLOListElement>(null);
  const { choices } = poll;
  const set = (next: string[]) => onChange({ ...poll, choices: next });
  const focus = (place: number) =>
    setTimeout(() => fields.current?.querySelectorAll<HTMLInputElement>('input')[place]?.focus());

  function add() {
    if (choices.length >= limits.pollChoices) return;
    set([...choices, '']);
    focus(choices.length);
  }

  function remove(place: number) {
    set(choices.filter((_, i) => i !== place));
    focus(Math.max(place - 1, 0));
  }

  function onKeyDown(event: KeyboardEvent, place: number) {
    // Enter alone would send the post; with Ctrl it still does.
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    if (place === choices.length - 1) add();
    else focus(place + 1);
  }

  return (
    <fieldset className="poll-edit">
      <legend className="label">{t('polls.title')}</legend>
      <ol ref={fields}>
        {choices.map((choice, place) => (
          <li key={place}>
            <input
              aria-label={t('polls.choice', { place: place + 1 })}
              placeholder={t('polls.choice', { place: place + 1 })}
              maxLength={limits.pollChoice}
              lang={language}
              value={choice}
              onChange={({ target }) => set(choices.with(place, target.value))}
              onKeyDown={(event) => onKeyDown(event, place)}
            />
            {choices.length > fewestChoices && (
              <IconButton
                icon={X}
                size="s"
                label={t('polls.removeChoice', { place: place + 1 })}
                onClick={() => remove(place)}
              />
            )}
          </li>
        ))}
      </ol>
      {choices.length < limits.pollChoices && (
        <Button kind="quiet" size="s" icon={Plus} onClick={add}>
          {t('polls.addChoice')}
        </Button>
      )}
      <Checkbox
        label={t('polls.several')}
        checked={poll.several}
        onChange={({ target }) => onChange({ ...poll, several: target.checked })}
      />
      <select
        className="composer-select"
        aria-label={t('polls.showResults')}
        value={poll.results}
        onChange={({ target }) => {
          const results = pollResults.find((each) => each === target.value);
          if (results) onChange({ ...poll, results });
        }}
      >
        {pollResults.map((results) => (
          <option key={results} value={results}>
            {t(`polls.results.${results}`)}
          </option>
        ))}
      </select>
      <p className="hint">{t('polls.fixed')}</p>
    </fieldset>
  );
}
