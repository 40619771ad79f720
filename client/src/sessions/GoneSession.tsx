/** The address of a session that is not there, or not for whoever looks. */
import { Video } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { RoomId } from '@silta/shared/ids';
import { paths } from '../paths.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Icon } from '../ui/Icon.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';

export function GoneSession({ partnershipId }: { partnershipId: RoomId }) {
  const { t } = useTranslation('sessions');
  return (
    <main className="page" id="main" tabIndex={-1}>
      <EmptyState
        title={t('gone.title')}
        picture={<Icon of={Video} size="l" />}
        actions={
          <LinkButton kind="primary" to={paths.sessions(partnershipId)}>
            {t('gone.toList')}
          </LinkButton>
        }
      >
        {t('gone.text')}
      </EmptyState>
    </main>
  );
}
