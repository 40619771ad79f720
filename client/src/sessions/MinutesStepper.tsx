/** The minutes of a step: in fives with the buttons and arrows, exactly by typing. */
import { Minus, Plus } from 'lucide-react';
import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import { limits } from '@silta/shared/limits';
import type { AgendaItem } from '@silta/shared/sessions/records';
import { Icon } from '../ui/Icon.tsx';
import { usePlan } from './planContext.ts';

const stepBy = 5;

export function MinutesStepper({ item }: { item: AgendaItem }) {
  const { t, send } = usePlan();
  /** What is typed, until it is left: what comes from others does not change it under one's fingers. */
  const [typed, setTyped] = useState<string | null>(null);

  function set(minutes: number) {
    const within = Math.min(Math.max(1, minutes), limits.sessionMinutes);
    if (within !== item.minutes) send('agendaItem.setMinutes', { agendaItemId: item.id, minutes: within });
  }

  function step(by: 1 | -1) {
    const { minutes } = item;
    const whole = by === 1 ? Math.floor(minutes / stepBy) + 1 : Math.ceil(minutes / stepBy) - 1;
    set(whole * stepBy);
    setTyped(null);
  }

  function keep() {
    const minutes = Number(typed);
    if (typed !== null && Number.isInteger(minutes) && minutes > 0) set(minutes);
    setTyped(null);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      event.preventDefault();
      step(event.key === 'ArrowUp' ? 1 : -1);
    } else if (event.key === 'Enter') keep();
    else if (event.key === 'Escape') setTyped(null);
  }

  return (
    <span className="stepper" role="group" aria-label={t('agenda.minutesOf', { step: item.title })}>
      <button type="button" aria-label={t('agenda.less')} onClick={() => step(-1)}>
        <Icon of={Minus} size="s" />
      </button>
      <input
        className="num"
        inputMode="numeric"
        maxLength={3}
        aria-label={t('agenda.minutes')}
        value={typed ?? String(item.minutes)}
        onChange={({ target }) => setTyped(target.value.replace(/\D/g, ''))}
        onBlur={keep}
        onKeyDown={onKeyDown}
      />
      <button type="button" aria-label={t('agenda.more')} onClick={() => step(1)}>
        <Icon of={Plus} size="s" />
      </button>
    </span>
  );
}
