/** A board from a file: which file, what would come of it, and what did. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TFunction } from 'i18next';
import { useNavigate } from '../ui/router.tsx';
import type { RoomId } from '@silta/shared/ids';
import { limits } from '@silta/shared/limits';
import type { ColumnUse, ImportPreview } from '@silta/shared/transfer/routes';
import { paths } from '../paths.ts';
import { Button } from '../ui/Button.tsx';
import { CopyButton } from '../ui/CopyButton.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { FileInput } from './FileInput.tsx';
import { ImportColumns } from './ImportColumns.tsx';
import { ImportCounts, useReportText } from './ImportCounts.tsx';
import { useImport } from './useImport.ts';
import type { Sending } from './useImport.ts';
import './transfer.css';

interface Props {
  partnershipId: RoomId;
  onClose: () => void;
}

const fileId = 'import-file';
const titleId = 'import-title';

export function ImportDialog({ partnershipId, onClose }: Props) {
  const { t } = useTranslation('transfer');
  const navigate = useNavigate();
  const coming = useImport(partnershipId);
  const { preview, report, error, isBusy } = coming;
  const [title, setTitle] = useState<string | null>(null);
  const [isMissing, setMissing] = useState(false);
  const reportText = useReportText();
  const shownTitle = title ?? preview?.title ?? '';
  const mayBring = preview !== null && preview.posts + preview.sections > 0;

  function submit() {
    if (report) {
      onClose();
      navigate(paths.board(partnershipId, report.id));
      return;
    }
    setMissing(shownTitle.trim() === '');
    if (shownTitle.trim() !== '' && mayBring && !isBusy) void coming.bring(shownTitle);
  }

  const problems = [
    ...(error === null ? [] : [{ fieldId: fileId, message: error }]),
    ...(isMissing && shownTitle.trim() === ''
      ? [{ fieldId: titleId, message: t('import.titleMissing') }]
      : []),
  ];
  return (
    <Dialog
      open
      title={report ? t('import.doneTitle') : t('import.title')}
      closeLabel={t('close')}
      onClose={onClose}
      onSubmit={submit}
      errors={problems}
      errorTitle={t('import.failed')}
      actions={
        <>
          <Button kind="quiet" onClick={onClose}>
            {report ? t('close') : t('cancel')}
          </Button>
          {report && (
            <CopyButton
              text={reportText(shownTitle, report)}
              label={t('import.copyReport')}
              copiedLabel={t('import.copied')}
              failedLabel={t('import.notCopied')}
            />
          )}
          {(report !== null || mayBring) && (
            <Button kind="primary" type="submit" busy={isBusy}>
              {report ? t('import.open') : t('import.submit')}
            </Button>
          )}
        </>
      }
    >
      {report ? (
        <ImportCounts of={report} />
      ) : (
        <>
          <Field label={t('import.file')} id={fileId} hint={t('import.fileHint')} required>
            <FileInput accept=".zip,.csv,.json,.tsv,.txt" onChoose={(file) => void coming.choose(file)} />
          </Field>
          <p className="meta" role="status">
            {isBusy ? statusText(t, coming.sending) : ''}
          </p>
          {preview && (
            <Preview preview={preview} title={shownTitle} onTitle={setTitle} onMean={coming.mean} />
          )}
        </>
      )}
    </Dialog>
  );
}

function statusText(t: TFunction<'transfer'>, sending: Sending | null): string {
  if (sending === null) return t('import.busy');
  return sending.isStalled ? t('import.waiting') : t('import.sending', { percent: sending.percent });
}

interface PreviewProps {
  preview: ImportPreview;
  title: string;
  onTitle: (title: string) => void;
  onMean: (column: number, use: ColumnUse) => Promise<void>;
}

function Preview({ preview, title, onTitle, onMean }: PreviewProps) {
  const { t } = useTranslation('transfer');
  return (
    <>
      <Field label={t('import.boardTitle')} id={titleId} required>
        <TextInput
          maxLength={limits.boardTitle}
          value={title}
          onChange={(event) => onTitle(event.target.value)}
        />
      </Field>
      <ImportCounts of={preview} />
      {preview.columns.length > 0 && (
        <ImportColumns columns={preview.columns} onMean={(i, use) => void onMean(i, use)} />
      )}
    </>
  );
}
