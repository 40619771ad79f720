/** What a server has to offer, which stays as it is while it runs: asked for once, when somebody has to know. */
import { useEffect } from 'react';
import { Refusal } from '@silta/shared/refusals';
import { api } from './http.ts';
import { createStore, useStore } from './ui/createStore.ts';

/** `none` is what is shown until the server has said, and where it cannot be asked; whoever needs it next asks again. */
export function askedOnce<Answer>(path: string, none: Answer): (isNeeded?: boolean) => Answer {
  const known = createStore(none);
  let asking: Promise<void> | null = null;

  async function ask(): Promise<void> {
    try {
      known.set(await api.get<Answer>(path));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    } finally {
      asking = null;
    }
  }

  return function useAnswer(isNeeded = true) {
    const answer = useStore(known);
    useEffect(() => {
      if (isNeeded && known.get() === none) void (asking ??= ask());
    }, [isNeeded]);
    return answer;
  };
}
