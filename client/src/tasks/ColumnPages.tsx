/** The way to earlier and later tasks, where there are more than stand in the matrix at once. */
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { IconButton } from '../ui/IconButton.tsx';
import { columnsAtOnce, pagesOf } from './columnPages.ts';
import type { Texts } from './useTasks.ts';

type Props = { t: Texts; count: number; page: number; onPage: (page: number) => void };

export function ColumnPages({ t, count, page, onPage }: Props) {
  const last = pagesOf(count) - 1;
  if (last === 0) return null;
  const from = page * columnsAtOnce + 1;
  const to = Math.min(count, from + columnsAtOnce - 1);
  // Not taken away at the ends: whoever presses it would lose their place.
  const go = (next: number) => () => onPage(Math.min(last, Math.max(0, next)));
  return (
    <nav className="task-pages" aria-label={t('pages.label')}>
      <IconButton
        icon={ChevronLeft}
        label={t('pages.earlier')}
        aria-disabled={page === 0}
        onClick={go(page - 1)}
      />
      <span className="meta num" role="status">
        {t('pages.shown', { from, to, count })}
      </span>
      <IconButton
        icon={ChevronRight}
        label={t('pages.later')}
        aria-disabled={page === last}
        onClick={go(page + 1)}
      />
    </nav>
  );
}
