/** Where the link in a weekly e-mail leads: a press ends them, so that a link that was merely looked at ends nothing. */
import { MailX } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../http.ts';
import { refusalIn, useRefusalText } from '../realtime/refusalText.ts';
import { Button } from '../ui/Button.tsx';

export function EndMailPage() {
  const { t } = useTranslation('auth');
  const textOf = useRefusalText();
  const [error, setError] = useState<string>();
  const [state, setState] = useState<'asked' | 'busy' | 'ended'>('asked');

  async function end() {
    setState('busy');
    try {
      // Its page and what ends it have one address.
      await api.post(location.pathname);
      setState('ended');
    } catch (thrown) {
      const { code, details } = refusalIn(thrown);
      const isUnknown = code === 'notFound' || code === 'invalid';
      setError(isUnknown ? t('endMail.unknown') : textOf(code, details));
      setState('asked');
    }
  }

  return (
    <main className="door" id="main" tabIndex={-1}>
      <h1>{t('endMail.title')}</h1>
      {state === 'ended' ? (
        <p className="read" role="status">
          {t('endMail.ended')}
        </p>
      ) : (
        <div className="stack form">
          <p className="read">{t('endMail.text')}</p>
          {error !== undefined && (
            <p className="err" role="alert">
              {error}
            </p>
          )}
          <Button kind="primary" size="l" icon={MailX} busy={state === 'busy'} onClick={() => void end()}>
            {t('endMail.submit')}
          </Button>
        </div>
      )}
    </main>
  );
}
