/** The six words with which a learner comes back: shown once, to write down, copy or print. */
import { ArrowRight, Printer } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '../paths.ts';
import { Button } from '../ui/Button.tsx';
import { CopyButton } from '../ui/CopyButton.tsx';
import { QrCode } from '../ui/QrCode.tsx';

type Props = { name: string; returnKey: string; onDone: () => void };

export function ReturnKeyPage({ name, returnKey, onDone }: Props) {
  const { t } = useTranslation('auth');
  const heading = useRef<HTMLHeadingElement>(null);
  const words = returnKey.split(' ');
  useEffect(() => heading.current?.focus(), []);
  return (
    <main className="door door-wide" id="main" tabIndex={-1}>
      <h1 ref={heading} tabIndex={-1}>
        {t('newKey.title', { name })}
      </h1>
      <p className="read">{t('newKey.text')}</p>
      <section className="sheet keysheet" aria-label={t('newKey.words')}>
        <ol className="keywords" lang="en">
          {words.map((word, index) => (
            <li key={index}>
              <span className="meta num" aria-hidden>
                {index + 1}
              </span>
              {word}
            </li>
          ))}
        </ol>
        <figure>
          <QrCode text={`${location.origin}${paths.returnKey}#${words.join('-')}`} label={t('newKey.qr')} />
          <figcaption className="meta">{t('newKey.scan')}</figcaption>
        </figure>
      </section>
      <div className="actions no-print">
        <CopyButton
          text={returnKey}
          label={t('newKey.copy')}
          copiedLabel={t('newKey.copied')}
          failedLabel={t('newKey.notCopied')}
        />
        <Button icon={Printer} onClick={() => print()}>
          {t('newKey.print')}
        </Button>
      </div>
      <p className="ui ink2">{t('newKey.lost')}</p>
      <Button kind="primary" size="l" iconEnd={ArrowRight} className="no-print" onClick={onDone}>
        {t('newKey.done')}
      </Button>
    </main>
  );
}
