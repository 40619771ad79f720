/** No such partnership for this person, or not any more. */
import { DoorClosed } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { paths } from '../paths.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Icon } from '../ui/Icon.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';

export function Gone() {
  const { t } = useTranslation('app');
  return (
    <main className="page" id="main" tabIndex={-1}>
      <EmptyState
        heading="h1"
        picture={<Icon of={DoorClosed} size="l" />}
        title={t('gone.title')}
        actions={
          <>
            <LinkButton kind="primary" to={paths.partnerships}>
              {t('gone.choose')}
            </LinkButton>
            <LinkButton to={paths.join}>{t('gone.join')}</LinkButton>
          </>
        }
      >
        {t('gone.text')}
      </EmptyState>
    </main>
  );
}
