/** Mixes all pairs and says when it is done. */
import { useTranslation } from 'react-i18next';
import { showToast } from '../ui/toasts.ts';
import { useAwaitedSend } from './useAwaitedSend.ts';
import type { People } from './usePeople.ts';

export function useMix(people: People): { isWaiting: boolean; mix: () => Promise<void> } {
  const { t } = useTranslation('members');
  const { isWaiting, send } = useAwaitedSend(people.roomId);
  return {
    isWaiting,
    mix: async () => {
      const outcome = await send('pair.mix', {});
      if (outcome.ok) showToast({ kind: 'done', text: t('pairs.mixed') });
    },
  };
}
