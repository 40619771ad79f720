/** Why it has not gone out yet, and when it will. */
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button.tsx';
import type { FilesReport } from './filesReport.ts';

interface Props {
  isWaiting: boolean;
  files: FilesReport;
  onStop: () => void;
}

export function SendingNote({ isWaiting, files, onStop }: Props) {
  const { t } = useTranslation('attachments');
  return (
    <div role="status" className="attach-sending">
      {files.hasFailed && <p className="hint">{t('failedFirst')}</p>}
      {isWaiting && (
        <>
          <p className="hint">{t('waiting', files.through)}</p>
          <Button kind="quiet" size="s" onClick={onStop}>
            {t('stopWaiting')}
          </Button>
        </>
      )}
    </div>
  );
}
