/** Searching in the board: opens in place, says how many posts it found. */
import { Search, X } from 'lucide-react';
import { useEffect } from 'react';
import { announce } from '../ui/announcements.ts';
import { Icon } from '../ui/Icon.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { useScene } from './boardContext.ts';

interface Props {
  words: string;
  found: number;
  onChange: (words: string) => void;
  onClose: () => void;
}

/** Long enough not to talk while somebody is still typing. */
const quietMs = 700;

export function SearchField({ words, found, onChange, onClose }: Props) {
  const { t } = useScene();
  const isSearching = words.trim() !== '';
  const result = t('search.found', { count: found });

  useEffect(() => {
    if (!isSearching) return;
    const timer = setTimeout(() => announce(result), quietMs);
    return () => clearTimeout(timer);
  }, [isSearching, words, result]);

  return (
    <div className="board-search" role="search">
      <Icon of={Search} />
      <input
        type="search"
        autoFocus
        className="input input-s"
        aria-label={t('search.label')}
        placeholder={t('search.hint')}
        value={words}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.preventDefault();
          onClose();
        }}
      />
      {isSearching && <span className="meta nowrap">{result}</span>}
      <IconButton icon={X} label={t('search.close')} onClick={onClose} />
    </div>
  );
}
