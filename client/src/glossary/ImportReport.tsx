/** What would come in, and what would not, before anything does. */
import { useOpenGlossary } from './glossaryContext.ts';
import type { ImportPlan } from './importPlan.ts';

/** More numbers than that nobody looks up one by one. */
const listed = 20;

export function ImportReport({ plan, left }: { plan: ImportPlan; left: number }) {
  const { t } = useOpenGlossary();
  const { fresh, filled, known, tooLong, empty } = plan;
  const lines = [
    fresh.length > 0 && t('import.fresh', { count: fresh.length }),
    filled.length > 0 && t('import.filled', { count: filled.length }),
    known > 0 && t('import.known', { count: known }),
    empty > 0 && t('import.empty', { count: empty }),
    tooLong.length > 0 &&
      t('import.tooLong', { count: tooLong.length, rows: tooLong.slice(0, listed).join(', ') }),
  ].filter((line) => line !== false);
  return (
    <div role="status">
      <ul className="import-report">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {fresh.length > left && <p className="err">{t('import.full', { count: left })}</p>}
      {fresh.length + filled.length === 0 && <p className="ink2">{t('import.nothing')}</p>}
    </div>
  );
}
