/** What speaks against a time, side by side: night, weekend, a holiday. */
import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Session } from '@silta/shared/sessions/records';
import { oddTimes } from '@silta/shared/sessions/oddTimes';
import type { ShownSide } from '../members/useSides.ts';
import { SideCode } from '../members/SideCode.tsx';
import { Icon } from '../ui/Icon.tsx';

type Props = { when: Pick<Session, 'startsAt' | 'minutes'>; sides: readonly ShownSide[] };

export function OddTimes({ when, sides }: Props) {
  const { t } = useTranslation('sessions');
  const odd = sides.flatMap((side) => oddTimes(when, side.record).map((each) => ({ side, each })));
  if (odd.length === 0) return null;
  return (
    <ul className="odd-times">
      {odd.map(({ side, each }) => (
        <li key={side.id + each.why}>
          <Icon of={TriangleAlert} size="s" />
          <span>
            <SideCode side={side} quiet />{' '}
            {each.why === 'holiday'
              ? t('odd.holiday', { place: side.place, name: each.name })
              : t(`odd.${each.why}`, { place: side.place })}
          </span>
        </li>
      ))}
    </ul>
  );
}
