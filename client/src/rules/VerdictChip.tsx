/** Whether it goes together, in a word and a sign. */
import { CircleHelp, Handshake, TriangleAlert } from 'lucide-react';
import type { Verdict } from '@silta/shared/rules/comparing';
import { Chip } from '../ui/Chip.tsx';
import type { Texts } from './useRules.ts';

const signs = {
  fits: { kind: 'ok', icon: Handshake },
  ask: { kind: 'plain', icon: CircleHelp },
  conflict: { kind: 'bad', icon: TriangleAlert },
} as const;

export function VerdictChip({ t, verdict }: { t: Texts; verdict: Verdict }) {
  return <Chip {...signs[verdict]}>{t(`verdict.${verdict}`)}</Chip>;
}
