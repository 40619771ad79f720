/** Scanning the code off a screen or a sheet; only where the browser itself can read QR codes. */
import { QrCode } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button.tsx';

const ScanDialog = lazy(() => import('./ScanDialog.tsx').then((m) => ({ default: m.ScanDialog })));

/** Cameras are given to secure pages only. Elsewhere the phone's own camera app opens the link. */
const canScan = 'BarcodeDetector' in globalThis && 'mediaDevices' in navigator;

export function ScanButton({ onFound }: { onFound: (text: string) => void }) {
  const { t } = useTranslation('auth');
  const [isOpen, setOpen] = useState(false);
  if (!canScan) return null;
  return (
    <>
      <Button kind="quiet" icon={QrCode} onClick={() => setOpen(true)}>
        {t('scan.open')}
      </Button>
      {isOpen && (
        <Suspense>
          <ScanDialog
            onClose={() => setOpen(false)}
            onFound={(text) => {
              setOpen(false);
              onFound(text);
            }}
          />
        </Suspense>
      )}
    </>
  );
}
