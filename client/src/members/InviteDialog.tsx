/** Inviting on a phone, where there is no room beside the people. */
import { useTranslation } from 'react-i18next';
import { Dialog } from '../ui/Dialog.tsx';
import { InvitePanel } from './InvitePanel.tsx';
import type { People } from './usePeople.ts';

export function InviteDialog({ people, onClose }: { people: People; onClose: () => void }) {
  const { t } = useTranslation('members');
  return (
    <Dialog open title={t('invite.title')} closeLabel={t('dialog.close')} onClose={onClose}>
      <div className="invite-dialog">
        <InvitePanel people={people} />
      </div>
    </Dialog>
  );
}
