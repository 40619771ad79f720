/** Whoever reported something learns that somebody has looked. */
import { useNews } from '../realtime/hooks.ts';
import { showToast } from '../ui/toasts.ts';
import { useScene } from './boardContext.ts';

export function useReportNews(): void {
  const { t, board, viewer } = useScene();
  useNews(board.id, ({ changed }) => {
    const isAnswered = changed.some(
      ({ type, record }) =>
        type === 'report' &&
        'reporterId' in record &&
        record.reporterId === viewer.memberId &&
        record.outcome !== null,
    );
    if (isAnswered) showToast({ id: 'report', kind: 'done', text: t('report.looked') });
  });
}
