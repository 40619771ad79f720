/** Asks before a person loses the partnership, and says what stays. */
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { showToast } from '../ui/toasts.ts';
import type { Person } from './people.ts';
import { useAwaitedSend } from './useAwaitedSend.ts';
import type { People } from './usePeople.ts';

type Props = { people: People; person: Person; onClose: () => void };

export function RemoveDialog({ people, person, onClose }: Props) {
  const { t } = useTranslation('members');
  const { isWaiting, send } = useAwaitedSend(people.roomId);
  const { name } = person.member;
  const hasPair = people.pairs.some(({ pair }) => pair.memberIds.includes(person.id));

  async function remove() {
    const outcome = await send('member.remove', { memberId: person.id });
    onClose();
    if (outcome.ok) showToast({ kind: 'done', text: t('remove.done', { name }) });
  }

  return (
    <ConfirmDialog
      open
      danger
      title={t('remove.title', { name })}
      confirmLabel={t('remove.confirm')}
      cancelLabel={t('dialog.cancel')}
      closeLabel={t('dialog.close')}
      busy={isWaiting}
      onConfirm={() => void remove()}
      onClose={onClose}
    >
      <div className="stack">
        <p>{t('remove.text', { name })}</p>
        <p>{t('remove.stays', { name })}</p>
        {hasPair && <p>{t('remove.pairEnds')}</p>}
      </div>
    </ConfirmDialog>
  );
}
