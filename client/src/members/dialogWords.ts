/** The words that the forms on the people page have in common. */
import type { TFunction } from 'i18next';

export const dialogWords =
  (t: TFunction<'members'>, errors: number) =>
  (word: 'close' | 'cancel' | 'save' | 'fix'): string =>
    word === 'fix' ? t('dialog.fix', { count: errors }) : t(`dialog.${word}`);
