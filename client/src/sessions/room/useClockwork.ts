/** What is done to the clock: each command names what was seen, and somebody who was faster is no drama. */
import type { AgendaItemId } from '@silta/shared/ids';
import { usePress } from '../together/usePress.ts';
import { useHeld } from './roomContext.ts';

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
  const { run } = useHeld();
  const { isBusy, press } = usePress();
  const { step: seen } = run;

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
