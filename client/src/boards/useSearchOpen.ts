/** Whether the field for searching is open; when it goes, the focus is back on its button. */
import { useState } from 'react';
import { searchButtonId } from './BoardToolbar.tsx';

export function useSearchOpen() {
  const [isSearching, setSearching] = useState(false);
  return {
    isSearching,
    setSearching: (isOpen: boolean) => {
      setSearching(isOpen);
      // The button comes back when the field has gone.
      if (!isOpen) setTimeout(() => document.getElementById(searchButtonId)?.focus());
    },
  };
}
