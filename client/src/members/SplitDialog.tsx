/** Asks before two or three stop being partners. */
import { useTranslation } from 'react-i18next';
import { useSend } from '../realtime/hooks.ts';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { namesTogether, useLocale } from './languageName.ts';
import type { PairRow } from './people.ts';
import type { People } from './usePeople.ts';

type Props = { people: People; row: PairRow; onClose: () => void };

export function SplitDialog({ people, row, onClose }: Props) {
  const { t } = useTranslation('members');
  const locale = useLocale();
  const send = useSend(people.roomId);
  const names = namesTogether(
    [...row.left, ...row.right].map(({ member }) => member.name),
    locale,
  );

  function split() {
    send('pair.split', { pairId: row.pair.id });
    onClose();
  }

  return (
    <ConfirmDialog
      open
      title={t('split.title')}
      confirmLabel={t('split.confirm')}
      cancelLabel={t('dialog.cancel')}
      closeLabel={t('dialog.close')}
      onConfirm={split}
      onClose={onClose}
    >
      <p>{t('split.text', { names })}</p>
    </ConfirmDialog>
  );
}
