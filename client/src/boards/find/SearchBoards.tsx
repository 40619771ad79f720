/** Searching all boards of a partnership: what was found leads to the post on its board. */
import { Search, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ReactNode } from 'react';
import { useState } from 'react';
import type { Board } from '@silta/shared/boards/records';
import { limits } from '@silta/shared/limits';
import type { RoomId } from '@silta/shared/ids';
import { Icon } from '../../ui/Icon.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { FoundPosts } from './FoundPosts.tsx';
import { useFound } from './useFound.ts';

interface Props {
  partnershipId: RoomId;
  boards: readonly Board[];
  /** What is shown while nobody searches. */
  children: ReactNode;
}

export function SearchBoards({ partnershipId, boards, children }: Props) {
  const { t } = useTranslation('boards');
  const [words, setWords] = useState('');
  const search = useFound(partnershipId, words);
  const isSearching = words.trim() !== '';
  return (
    <>
      <div className="board-search search-boards" role="search">
        <Icon of={Search} />
        <input
          type="search"
          className="input"
          aria-label={t('find.allBoards')}
          placeholder={t('find.allBoards')}
          maxLength={limits.searchWords}
          value={words}
          onChange={(event) => setWords(event.target.value)}
          onKeyDown={(event) => event.key === 'Escape' && setWords('')}
        />
        {isSearching && <IconButton icon={X} label={t('search.close')} onClick={() => setWords('')} />}
      </div>
      {isSearching ? <FoundPosts partnershipId={partnershipId} boards={boards} search={search} /> : children}
    </>
  );
}
