/** A bug took the page away: says so, and offers the two ways on. */
import { CircleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Icon } from '../ui/Icon.tsx';

export function Broken({ retry }: { retry: () => void }) {
  const { t } = useTranslation('app');
  return (
    <main className="page" id="main" tabIndex={-1}>
      <EmptyState
        heading="h1"
        picture={<Icon of={CircleAlert} size="l" />}
        title={t('broken.title')}
        actions={
          <>
            <Button kind="primary" onClick={() => location.reload()}>
              {t('broken.reload')}
            </Button>
            <Button onClick={retry}>{t('broken.retry')}</Button>
          </>
        }
      >
        {t('broken.text')}
      </EmptyState>
    </main>
  );
}
