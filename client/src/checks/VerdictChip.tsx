/** What a network is good for, as a word with a sign. */
import { CircleAlert, CircleCheck, CircleX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Verdict } from '@silta/shared/checks/verdict';
import { Chip } from '../ui/Chip.tsx';

const looks = {
  video: { kind: 'ok', icon: CircleCheck },
  sound: { kind: 'warn', icon: CircleAlert },
  slow: { kind: 'bad', icon: CircleX },
} as const;

export function VerdictChip({ verdict }: { verdict: Verdict }) {
  const { t } = useTranslation('checks');
  return <Chip {...looks[verdict]}>{t(`verdict.${verdict}`)}</Chip>;
}
