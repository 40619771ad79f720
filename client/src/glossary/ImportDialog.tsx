/** A list from a spreadsheet: what is in which column, what would come in, and only then it does. */
import { useId, useMemo, useState } from 'react';
import { limits } from '@silta/shared/limits';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { showToast } from '../ui/toasts.ts';
import { columnsOf } from './csvColumns.ts';
import type { Column } from './csvColumns.ts';
import { csvBounds, readCsvFile } from './csvFile.ts';
import type { CsvFault } from './csvFile.ts';
import { useOpenGlossary } from './glossaryContext.ts';
import { ImportColumns } from './ImportColumns.tsx';
import { planImport, portionsOf } from './importPlan.ts';
import { ImportReport } from './ImportReport.tsx';

interface Sheet {
  rows: readonly (readonly string[])[];
  columns: readonly Column[];
  /** Whether the first row only says what is in the columns. */
  hasHeadings: boolean;
}

export function ImportDialog({ onClose }: { onClose: () => void }) {
  const { t, languages, terms, binned, send } = useOpenGlossary();
  const [sheet, setSheet] = useState<Sheet | null>(null);
  const [fault, setFault] = useState<CsvFault | null>(null);
  const inputId = useId();
  const plan = useMemo(() => sheet && planOf(sheet, terms), [sheet, terms]);
  const left = limits.terms - terms.length - binned.length;
  const isTooMuch = plan !== null && plan.fresh.length > left;
  const gain = plan ? plan.fresh.length + plan.filled.length : 0;

  async function open(file: File | undefined) {
    if (!file) return;
    const read = await readCsvFile(file);
    setFault('fault' in read ? read.fault : null);
    if ('fault' in read) {
      setSheet(null);
      return;
    }
    const columns = columnsOf(read.rows[0] ?? [], languages);
    const hasHeadings = columns.some((column) => column !== 'none');
    setSheet({ rows: read.rows, columns: widened(columns, read.rows), hasHeadings });
  }

  function bring() {
    if (!plan || gain === 0 || isTooMuch) return;
    for (const portion of portionsOf(plan)) send('term.import', { terms: portion });
    showToast({ kind: 'done', text: t('import.done', { count: gain }) });
    onClose();
  }

  return (
    <Dialog
      open
      size="l"
      title={t('import.title')}
      closeLabel={t('dialog.close')}
      onClose={onClose}
      onSubmit={bring}
      actions={
        <>
          <Button kind="quiet" onClick={onClose}>
            {t('dialog.cancel')}
          </Button>
          {sheet && gain > 0 && !isTooMuch && (
            <Button kind="primary" type="submit">
              {t('import.submit', { count: gain })}
            </Button>
          )}
        </>
      }
    >
      <Field
        id={inputId}
        label={t('import.file')}
        hint={t('import.hint', { rows: csvBounds.rows })}
        error={fault && t(`import.fault.${fault}`, { rows: csvBounds.rows, columns: csvBounds.columns })}
      >
        <input
          id={inputId}
          className="input term-file"
          type="file"
          accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
          aria-describedby={fault ? `${inputId}-error` : `${inputId}-hint`}
          onChange={({ target }) => void open(target.files?.[0])}
        />
      </Field>
      {sheet && (
        <ImportColumns
          rows={sheet.rows}
          columns={sheet.columns}
          hasHeadings={sheet.hasHeadings}
          onColumns={(columns) => setSheet({ ...sheet, columns })}
          onHeadings={(hasHeadings) => setSheet({ ...sheet, hasHeadings })}
        />
      )}
      {plan && <ImportReport plan={plan} left={left} />}
    </Dialog>
  );
}

function planOf({ rows, columns, hasHeadings }: Sheet, terms: Parameters<typeof planImport>[1]) {
  const skipped = hasHeadings ? 1 : 0;
  return planImport({ rows: rows.slice(skipped), columns, firstRow: skipped + 1 }, terms);
}

/** Rows may be longer than the first one. */
function widened(columns: readonly Column[], rows: readonly (readonly string[])[]): Column[] {
  const most = Math.max(...rows.map((row) => row.length));
  return Array.from({ length: most }, (_, i) => columns[i] ?? 'none');
}
