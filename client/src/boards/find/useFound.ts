/** What the server finds on all boards for the words, asked once somebody has stopped typing for a moment. */
import { useEffect, useState } from 'react';
import type { Found } from '@silta/shared/boards/search';
import type { RoomId } from '@silta/shared/ids';
import { Refusal } from '@silta/shared/refusals';
import { api } from '../../http.ts';

const pauseMs = 300;

export interface Search {
  words: string;
  /** null while it is on its way. */
  found: Found | null;
  refusal: Refusal | null;
}

export function useFound(partnershipId: RoomId, typed: string): Search {
  const words = typed.trim();
  const [search, setSearch] = useState<Search>({ words: '', found: null, refusal: null });

  useEffect(() => {
    if (words === '') return;
    let isOver = false;
    async function ask() {
      try {
        const found = await api.post<Found>(`/api/partnerships/${partnershipId}/search`, { words });
        if (!isOver) setSearch({ words, found, refusal: null });
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        if (!isOver) setSearch({ words, found: null, refusal: error });
      }
    }
    const timer = setTimeout(() => void ask(), pauseMs);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [partnershipId, words]);

  // What was found for the last words stays until there is an answer to the new ones.
  return search.words === words || search.found ? search : { words, found: null, refusal: null };
}
