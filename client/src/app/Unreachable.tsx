/** The server could not be asked who this is, or for a page: says so, and goes on trying by itself. */
import { CloudOff } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refreshSession } from '../auth/session.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Icon } from '../ui/Icon.tsx';

const againMs = 8_000;

/** Asks the server again, and does what follows from its answer. */
type Props = { ask?: () => Promise<void> };

export function Unreachable({ ask = refreshSession }: Props) {
  const { t } = useTranslation('app');
  const [isTrying, setTrying] = useState(false);

  async function tryNow() {
    setTrying(true);
    await ask();
    setTrying(false);
  }

  useEffect(() => {
    const timer = setInterval(() => void ask(), againMs);
    const back = () => void ask();
    addEventListener('online', back);
    return () => {
      clearInterval(timer);
      removeEventListener('online', back);
    };
  }, [ask]);

  return (
    <main className="page" id="main" tabIndex={-1}>
      <EmptyState
        heading="h1"
        picture={<Icon of={CloudOff} size="l" />}
        title={t('unreachable.title')}
        actions={
          <Button kind="primary" busy={isTrying} onClick={() => void tryNow()}>
            {t('unreachable.retry')}
          </Button>
        }
      >
        {t('unreachable.text')}
      </EmptyState>
    </main>
  );
}
