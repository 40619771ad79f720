/** A sentence for every refusal, in the reader's language. */
import { useTranslation } from 'react-i18next';
import { Refusal } from '@silta/shared/refusals';
import type { RefusalDetails } from '@silta/shared/refusals';
import type { RefusedReason } from './entry.ts';

/** Where the server asks to wait and does not say how long. */
const waitSeconds = 5;

export type RefusalText = (reason: RefusedReason, details?: RefusalDetails) => string;

export function useRefusalText(): RefusalText {
  const { t } = useTranslation('realtime');
  return (reason, { limit, retryInSeconds = waitSeconds } = {}) => {
    if (reason === 'tooFast' && retryInSeconds > 90) {
      return t('refusal.tooFastMinutes', { count: Math.ceil(retryInSeconds / 60) });
    }
    if (reason === 'tooFast') return t('refusal.tooFast', { count: retryInSeconds });
    const isBounded = limit !== undefined && (reason === 'tooLong' || reason === 'full');
    return isBounded
      ? t(`refusal.${reason}Limit`, { limit })
      : t(`refusal.${reason}`, { limit: limit ?? 12 });
  };
}

/** The refusal in what was thrown; anything else is a bug and thrown on. */
export function refusalIn(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  throw error;
}
