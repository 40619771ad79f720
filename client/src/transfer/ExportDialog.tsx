/** A board as a file: to read and print, as a table, or whole, to be brought in again. */
import { FileArchive, FileText, Table2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TFunction } from 'i18next';
import type { Board } from '@silta/shared/boards/records';
import type { ExportFormat } from '@silta/shared/transfer/formats';
import { currentLanguage } from '../i18n.ts';
import { refusalIn, useRefusalText } from '../realtime/refusalText.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { RadioSegment } from '../ui/RadioSegment.tsx';
import { showToast } from '../ui/toasts.ts';
import { download } from './download.ts';

interface Props {
  board: Board;
  onClose: () => void;
}

const formats = ['pdf', 'csv', 'zip'] as const satisfies readonly ExportFormat[];
const icons = { pdf: FileText, csv: Table2, zip: FileArchive };
const namings = { with: 'namesWith', without: 'namesWithout' } as const;
type Naming = keyof typeof namings;

export function ExportDialog({ board, onClose }: Props) {
  const { t } = useTranslation('transfer');
  const [format, setFormat] = useState<ExportFormat>('pdf');
  const [names, setNames] = useState<Naming>('with');
  const { isBusy, come, error, fetchFile } = useExport(board, onClose);

  return (
    <Dialog
      open
      title={t('export.title')}
      closeLabel={t('close')}
      onClose={onClose}
      onSubmit={() => void fetchFile(format, names)}
      errors={error === null ? [] : [{ fieldId: 'export-format', message: error }]}
      errorTitle={t('export.failed')}
      actions={
        <>
          <Button kind="quiet" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button kind="primary" type="submit" busy={isBusy}>
            {t('export.submit')}
          </Button>
        </>
      }
    >
      <div className="field" id="export-format" tabIndex={-1}>
        <span className="lab">{t('export.format')}</span>
        <RadioSegment
          label={t('export.format')}
          value={format}
          options={formats.map((value) => ({ value, label: t(`export.${value}`), icon: icons[value] }))}
          onChange={setFormat}
        />
        <p className="hint">{t(`export.${format}About`)}</p>
      </div>
      <div className="field">
        <span className="lab">{t('export.names')}</span>
        <RadioSegment
          label={t('export.names')}
          value={names}
          options={(['with', 'without'] as const).map((value) => ({
            value,
            label: t(`export.${namings[value]}`),
          }))}
          onChange={setNames}
        />
        <p className="hint">{t(`export.${namings[names]}About`)}</p>
      </div>
      <p className="meta">{t('export.extent')}</p>
      <p className="meta" role="status">
        {isBusy && come > 0 ? comeText(t, come) : ''}
      </p>
    </Dialog>
  );
}

function comeText(t: TFunction<'transfer'>, bytes: number): string {
  return bytes < 1_000_000
    ? t('export.come', { kilobytes: Math.ceil(bytes / 1_000) })
    : t('export.comeMegabytes', { megabytes: Math.round(bytes / 1_000_000) });
}

/** Closing the dialog ends the download. */
function useExport(board: Board, onDone: () => void) {
  const { t } = useTranslation('transfer');
  const textOf = useRefusalText();
  const [isBusy, setBusy] = useState(false);
  const [come, setCome] = useState(0);
  const [error, setError] = useState<string | null>(null);
  const patience = useRef<AbortController | null>(null);
  useEffect(() => () => patience.current?.abort(), []);

  async function fetchFile(format: ExportFormat, names: Naming) {
    if (isBusy) return;
    const { signal } = (patience.current = new AbortController());
    setBusy(true);
    setError(null);
    setCome(0);
    try {
      const query = new URLSearchParams({ format, names, language: currentLanguage() });
      await download(`/api/boards/${board.id}/export?${query.toString()}`, signal, setCome);
      showToast({ id: 'export', kind: 'done', text: t('export.done') });
      onDone();
    } catch (thrown) {
      if (signal.aborted) return;
      const { code, details } = refusalIn(thrown);
      setError(textOf(code, details));
      setBusy(false);
    }
  }

  return { isBusy, come, error, fetchFile };
}
