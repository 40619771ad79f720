/** A return key on paper, for the learner to keep. */
import { useTranslation } from 'react-i18next';
import { returnAddress, returnLink } from './addresses.ts';
import { PrintedSheet } from './PrintedSheet.tsx';

type Props = { name: string; words: readonly string[]; onDone: () => void };

export function PrintedKey({ name, words, onDone }: Props) {
  const { t } = useTranslation('members');
  return (
    <PrintedSheet
      title={t('print.key', { name })}
      link={returnLink(words)}
      linkLabel={t('key.qr')}
      onDone={onDone}
    >
      <p>{t('print.scan')}</p>
      <p>{t('print.open', { address: returnAddress() })}</p>
      <p>{t('print.typeKey')}</p>
      <p className="paper-words" lang="en">
        {words.join(' ')}
      </p>
      <p className="paper-small">{t('key.secret', { name })}</p>
    </PrintedSheet>
  );
}
