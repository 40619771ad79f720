/** What is done to the clock: each command names what was seen, and somebody who was faster is no drama. */
import { useState } from 'react';
import type { CommandName, Payload } from '@silta/shared/commands';
import type { AgendaItemId } from '@silta/shared/ids';
import { useRealm } from '../../realtime/RealmProvider.tsx';
import { showToast } from '../../ui/toasts.ts';
import { useHeld } from './roomContext.ts';

type OfClock = Extract<
  CommandName,
  'run.start' | 'run.go' | 'run.pause' | 'run.resume' | 'run.extend' | 'run.end'
>;

export interface Clockwork {
  /** One press is on its way; until it is answered there is no second. */
  isBusy: boolean;
  start: (agendaItemId: AgendaItemId | null) => void;
  go: (agendaItemId: AgendaItemId) => void;
  pause: () => void;
  resume: () => void;
  extend: (minutes: number) => void;
  end: () => void;
}

export function useClockwork(): Clockwork {
  const { t, run, session } = useHeld();
  const { outbox } = useRealm();
  const [isBusy, setBusy] = useState(false);
  const { step: seen } = run;

  async function press<N extends OfClock>(name: N, payload: Payload<N>): Promise<void> {
    setBusy(true);
    const id = outbox.send(session.id, name, payload);
    const outcome = await outbox.outcome(id);
    setBusy(false);
    if (outcome.ok || outcome.reason !== 'conflict') return;
    outbox.dismiss(id);
    showToast({ id: 'room-clock', kind: 'info', text: t('live.clock.faster') });
  }

  return {
    isBusy,
    start: (agendaItemId) => void press('run.start', { seen, agendaItemId }),
    go: (agendaItemId) => void press('run.go', { seen, agendaItemId }),
    pause: () => void press('run.pause', { seen }),
    resume: () => void press('run.resume', { seen }),
    extend: (minutes) => void press('run.extend', { seen, minutes }),
    end: () => void press('run.end', { seen }),
  };
}
