/** What the server answers to a question, asked when a dialog opens and again when it is another one. */
import { useEffect, useState } from 'react';
import { Refusal } from '@silta/shared/refusals';
import { api } from '../../http.ts';

export interface Asked<T> {
  /** null while it is on its way. */
  answer: T | null;
  refusal: Refusal | null;
  again: () => void;
}

/** `round` asks anew; what was answered before stays until then. */
export function useAsked<T>(path: string, round: string | number | null = null): Asked<T> {
  const [state, setState] = useState<Omit<Asked<T>, 'again'>>({ answer: null, refusal: null });
  const [tries, setTries] = useState(0);

  useEffect(() => {
    let isOver = false;
    async function ask() {
      try {
        const answer = await api.get<T>(path);
        if (!isOver) setState({ answer, refusal: null });
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        if (!isOver) setState({ answer: null, refusal: error });
      }
    }
    void ask();
    return () => {
      isOver = true;
    };
  }, [path, round, tries]);

  return { ...state, again: () => setTries(tries + 1) };
}
