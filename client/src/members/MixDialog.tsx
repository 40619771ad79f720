/** Mixing all pairs; asks first where somebody has a partner already. */
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { useMix } from './useMix.ts';
import type { People } from './usePeople.ts';

type Props = { people: People; onClose: () => void };

export function MixDialog({ people, onClose }: Props) {
  const { t } = useTranslation('members');
  const { isWaiting, mix } = useMix(people);

  async function confirm() {
    await mix();
    onClose();
  }

  return (
    <ConfirmDialog
      open
      title={t('mix.title')}
      confirmLabel={t('mix.confirm')}
      cancelLabel={t('dialog.cancel')}
      closeLabel={t('dialog.close')}
      busy={isWaiting}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      <div className="stack">
        <p>{t('mix.text')}</p>
        <p>{t('mix.ends', { count: people.pairs.length })}</p>
      </div>
    </ConfirmDialog>
  );
}
