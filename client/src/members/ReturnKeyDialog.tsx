/** A new return key for a learner: first the warning, then the six words, shown once. */
import { Suspense, useState } from 'react';
import { Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { api } from '../http.ts';
import { refusalIn, useRefusalText } from '../realtime/refusalText.ts';
import { Button } from '../ui/Button.tsx';
import { CopyButton } from '../ui/CopyButton.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { returnAddress, returnLink } from './addresses.ts';
import { LazyQrCode } from './LazyQrCode.tsx';
import type { Person } from './people.ts';
import { PrintedKey } from './PrintedKey.tsx';

type Props = { person: Person; onClose: () => void };

export function ReturnKeyDialog({ person, onClose }: Props) {
  const [words, setWords] = useState<readonly string[] | null>(null);
  const { name, id } = person.member;
  return words ? (
    <Shown name={name} words={words} onClose={onClose} />
  ) : (
    <Asked name={name} memberId={id} onMade={setWords} onClose={onClose} />
  );
}

type AskedProps = {
  name: string;
  memberId: string;
  onMade: (words: readonly string[]) => void;
  onClose: () => void;
};

function Asked({ name, memberId, onMade, onClose }: AskedProps) {
  const { t } = useTranslation('members');
  const refusalText = useRefusalText();
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);

  async function make() {
    setBusy(true);
    setFailure(null);
    try {
      const { returnKey } = await api.post<{ returnKey: string }>(`/api/members/${memberId}/return-key`);
      onMade(returnKey.split(' '));
    } catch (error) {
      const { code, details } = refusalIn(error);
      setFailure(refusalText(code, details));
      setBusy(false);
    }
  }

  return (
    <Dialog
      open
      size="s"
      title={t('key.title', { name })}
      closeLabel={t('dialog.close')}
      onClose={onClose}
      actions={
        <>
          <Button kind="quiet" data-autofocus onClick={onClose}>
            {t('dialog.cancel')}
          </Button>
          <Button kind="primary" busy={isBusy} onClick={() => void make()}>
            {t('key.make')}
          </Button>
        </>
      }
    >
      <div className="stack ink2">
        <p>{t('key.text', { name })}</p>
        <p>{t('key.oldEnds', { name })}</p>
      </div>
      <p className="err" role="alert">
        {failure}
      </p>
    </Dialog>
  );
}

type ShownProps = { name: string; words: readonly string[]; onClose: () => void };

function Shown({ name, words, onClose }: ShownProps) {
  const { t } = useTranslation('members');
  const [isPrinting, setPrinting] = useState(false);
  return (
    <Dialog
      open
      title={t('key.title', { name })}
      closeLabel={t('dialog.close')}
      // Shown only once: a press beside it must not take it away.
      onSubmit={onClose}
      onClose={onClose}
      actions={
        <>
          <CopyButton
            text={words.join(' ')}
            label={t('key.copy')}
            copiedLabel={t('invite.copied')}
            failedLabel={t('invite.copyFailed')}
          />
          <Button icon={Printer} onClick={() => setPrinting(true)}>
            {t('invite.print')}
          </Button>
          <Button kind="primary" type="submit">
            {t('key.done')}
          </Button>
        </>
      }
    >
      <p className="ink2">{t('key.once')}</p>
      <div className="key-parts">
        <Suspense fallback={<Skeleton height="9rem" />}>
          <LazyQrCode text={returnLink(words)} label={t('key.qr')} />
        </Suspense>
        <ol className="key-words" lang="en" aria-label={t('key.words')} tabIndex={-1}>
          {words.map((word, place) => (
            // The same word may come twice.
            <li key={`${place} ${word}`}>{word}</li>
          ))}
        </ol>
      </div>
      <p>{t('key.use', { address: returnAddress() })}</p>
      <p className="meta">{t('key.secret', { name })}</p>
      {isPrinting && <PrintedKey name={name} words={words} onDone={() => setPrinting(false)} />}
    </Dialog>
  );
}
