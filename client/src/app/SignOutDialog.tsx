/** Says what is lost by signing out now. */
import { useTranslation } from 'react-i18next';
import type { Me } from '@silta/shared/auth';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { useSignOut } from './useSignOut.ts';

export function SignOutDialog({ me, onClose }: { me: Me; onClose: () => void }) {
  const { t } = useTranslation('app');
  const { leave, isLeaving, failure, waiting } = useSignOut();
  return (
    <ConfirmDialog
      open
      danger={waiting > 0}
      busy={isLeaving}
      title={t('signOut.title')}
      confirmLabel={t(waiting > 0 ? 'signOut.lose' : 'signOut.confirm')}
      cancelLabel={t('signOut.stay')}
      closeLabel={t('close')}
      onClose={onClose}
      onConfirm={() => void leave()}
    >
      <p>{waiting > 0 ? t('signOut.waiting', { count: waiting }) : t('signOut.text')}</p>
      {me.email === null && <p>{t('signOut.key')}</p>}
      {failure !== null && (
        <p className="err" role="alert">
          {t('signOut.failed', { reason: failure })}
        </p>
      )}
    </ConfirmDialog>
  );
}
