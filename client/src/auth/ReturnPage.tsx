/** Coming back by the QR code of the return key: the key leaves the address bar, and a press signs in. */
import { LogIn } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from '../ui/router.tsx';
import { paths } from '../paths.ts';
import { refusalIn, useRefusalText } from '../realtime/refusalText.ts';
import { Button } from '../ui/Button.tsx';
import { KeySignIn } from './KeySignIn.tsx';
import { signInByKey, useAccount } from './session.ts';

export function ReturnPage() {
  const { t } = useTranslation('auth');
  const navigate = useNavigate();
  const me = useAccount();
  const [key, setKey] = useState(() => location.hash.replace(/[^a-z]+/gi, ' ').trim());

  // A key in the address bar would stay in the history of a shared computer.
  useEffect(() => history.replaceState(history.state, '', location.pathname), []);

  const goIn = () => navigate(paths.start, { replace: true });
  return (
    <main className="door" id="main" tabIndex={-1}>
      <h1>{t('return.title')}</h1>
      {me && <p className="ink2">{t('return.another', { name: me.name })}</p>}
      {key === '' ? (
        <KeySignIn onDone={goIn} />
      ) : (
        <ComeIn signedKey={key} onDone={goIn} onOther={() => setKey('')} />
      )}
    </main>
  );
}

type ComeInProps = { signedKey: string; onDone: () => void; onOther: () => void };

/** A press, so that a link that was merely looked at signs nobody in. */
function ComeIn({ signedKey, onDone, onOther }: ComeInProps) {
  const { t } = useTranslation('auth');
  const textOf = useRefusalText();
  const [error, setError] = useState<string>();
  const [isBusy, setBusy] = useState(false);

  async function enter() {
    setBusy(true);
    try {
      await signInByKey(signedKey);
      onDone();
    } catch (thrown) {
      const { code, details } = refusalIn(thrown);
      setError(code === 'wrongSignIn' ? t('key.wrong') : textOf(code, details));
    }
    setBusy(false);
  }

  return (
    <div className="stack form">
      <p className="read">{t('return.text')}</p>
      {error !== undefined && (
        <p className="err" role="alert">
          {error}
        </p>
      )}
      <Button kind="primary" size="l" icon={LogIn} busy={isBusy} onClick={() => void enter()}>
        {t('return.submit')}
      </Button>
      <Button kind="quiet" onClick={onOther}>
        {t('return.type')}
      </Button>
    </div>
  );
}
