/** The hash of a locked version, checked on the reader's own device, and the text that it is made of. */
import { FileText, ShieldAlert, ShieldCheck } from 'lucide-react';
import { useEffect, useState } from 'react';
import { memorandumText } from '@silta/shared/memorandum/text';
import type { Memorandum } from '@silta/shared/memorandum/records';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { saveText } from '../ui/saveText.ts';
import { sha256 } from './sha256.ts';
import type { Texts } from './useMemorandum.ts';

type Props = { t: Texts; version: Memorandum; hash: string };

export function Proof({ t, version, hash }: Props) {
  const found = useHash(memorandumText(version));
  return (
    <div className="memorandum-proof">
      <p className="meta">{t('hash.label')}</p>
      <code className="break">{hash}</code>
      {found !== null && (
        <p className="row" role="status">
          <Icon of={found === hash ? ShieldCheck : ShieldAlert} size="s" />
          {t(found === hash ? 'hash.fits' : 'hash.differs')}
        </p>
      )}
      <p className="meta no-print">{t('hash.how')}</p>
      <Button
        size="s"
        icon={FileText}
        className="no-print"
        onClick={() => saveText(`memorandum-${version.number}.txt`, memorandumText(version), 'text/plain')}
      >
        {t('hash.save')}
      </Button>
    </div>
  );
}

/** null until it is worked out, and where the browser cannot. */
function useHash(text: string): string | null {
  const [found, setFound] = useState<string | null>(null);
  useEffect(() => {
    let isOver = false;
    sha256(text).then(
      (hash) => {
        if (!isOver) setFound(hash);
      },
      () => undefined,
    );
    return () => {
      isOver = true;
    };
  }, [text]);
  return found;
}
