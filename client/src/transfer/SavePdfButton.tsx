/** A paper that the server makes for its reader: tagged PDF in the language of the screen. */
import { FileDown } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../i18n.ts';
import { refusalIn, useRefusalText } from '../realtime/refusalText.ts';
import { Button } from '../ui/Button.tsx';
import { showToast } from '../ui/toasts.ts';
import { download } from './download.ts';

type Props = {
  /** Its address, without the language. */
  path: string;
  label: string;
};

export function SavePdfButton({ path, label }: Props) {
  const { isBusy, save } = useSaving(path);
  return (
    <Button icon={FileDown} busy={isBusy} onClick={() => void save()}>
      {label}
    </Button>
  );
}

/** Leaving the page ends the download. */
function useSaving(path: string) {
  // Its words are needed when somebody has pressed; the page does not wait for them.
  const { t } = useTranslation('transfer', { useSuspense: false });
  const textOf = useRefusalText();
  const [isBusy, setBusy] = useState(false);
  const patience = useRef<AbortController | null>(null);
  useEffect(() => () => patience.current?.abort(), []);

  async function save() {
    const { signal } = (patience.current = new AbortController());
    setBusy(true);
    try {
      await download(`${path}?language=${currentLanguage()}`, signal, () => undefined);
      showToast({ id: 'paper', kind: 'done', text: t('export.done') });
    } catch (thrown) {
      if (signal.aborted) return;
      const { code, details } = refusalIn(thrown);
      showToast({ id: 'paper', kind: 'error', title: t('export.failed'), text: textOf(code, details) });
    }
    setBusy(false);
  }

  return { isBusy, save };
}
