/** Sends a change of the settings and says when it is saved; what is refused comes back by itself. */
import { useTranslation } from 'react-i18next';
import type { CommandName, Payload } from '@silta/shared/commands';
import type { RoomId } from '@silta/shared/ids';
import { useAwaitedSend } from '../members/useAwaitedSend.ts';
import { useConnection } from '../realtime/hooks.ts';
import { showToast } from '../ui/toasts.ts';

export interface Save {
  isBusy: boolean;
  /** True once it is carried out. */
  save: <N extends CommandName>(name: N, payload: Payload<N>) => Promise<boolean>;
}

export function useSave(partnershipId: RoomId): Save {
  const { t } = useTranslation('app');
  const { send, isWaiting } = useAwaitedSend(partnershipId);
  const isOnline = useConnection().state === 'online';
  return {
    // Without a line it can take hours, and the form is free again meanwhile.
    isBusy: isWaiting && isOnline,
    save: async (name, payload) => {
      // One and the same toast: the second word takes the place of the first.
      const id = `save-${name}`;
      if (!isOnline) showToast({ id, text: t('settings.later') });
      const { ok } = await send(name, payload);
      if (ok) showToast({ id, kind: 'done', text: t('settings.saved') });
      return ok;
    },
  };
}
