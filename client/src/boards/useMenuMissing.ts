/** Says it where the entries of a menu cannot be fetched. */
import { useRefusalText } from '../realtime/refusalText.ts';
import { showToast } from '../ui/toasts.ts';

export function useMenuMissing(): () => void {
  const refusalText = useRefusalText();
  return () => showToast({ id: 'dialogs', kind: 'error', text: refusalText('unavailable') });
}
