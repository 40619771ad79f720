/** Everybody's posts, or those of one side. */
import type { SideId } from '@silta/shared/ids';
import { SideCode } from '../members/SideCode.tsx';
import { RadioSegment } from '../ui/RadioSegment.tsx';
import { useScene } from './boardContext.ts';

interface Props {
  value: SideId | null;
  onChange: (side: SideId | null) => void;
  total: number;
  bySide: ReadonlyMap<SideId, number>;
  isPhone: boolean;
  /** False while nobody knows yet how many posts there are. */
  isWhole: boolean;
}

/** No side has this id. */
const everyone = 'everyone';

export function SideFilter({ value, onChange, total, bySide, isPhone, isWhole }: Props) {
  const { t, sides } = useScene();
  const options = [
    { value: everyone, label: t('filter.everyone'), ...(!isPhone && isWhole && { count: total }) },
    ...sides.all.map((side) => {
      const count = bySide.get(side.id) ?? 0;
      return {
        value: side.id,
        label: <SideCode side={side} />,
        name: isWhole ? t('filter.side', { code: side.code, name: side.name, count }) : side.name,
        ...(isWhole && { count }),
      };
    }),
  ];
  return (
    <RadioSegment
      label={t('filter.label')}
      value={value ?? everyone}
      options={options}
      onChange={(chosen) => onChange(sides.all.find(({ id }) => id === chosen)?.id ?? null)}
    />
  );
}
