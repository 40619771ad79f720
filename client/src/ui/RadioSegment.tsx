/** One of a few, side by side: real radio buttons, so arrow keys work without our help. */
import type { LucideIcon } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import { Icon } from './Icon.tsx';

export type SegmentOption<Value extends string> = {
  value: Value;
  label: ReactNode;
  icon?: LucideIcon;
  count?: ReactNode;
  /** When the visible label is not enough for a screen reader. */
  name?: string;
};

type Props<Value extends string> = {
  label: string;
  value: Value;
  options: readonly SegmentOption<Value>[];
  onChange: (value: Value) => void;
};

export function RadioSegment<Value extends string>({ label, value, options, onChange }: Props<Value>) {
  const group = useId();
  return (
    <div className="seg" role="radiogroup" aria-label={label}>
      {options.map((option) => (
        <label key={option.value}>
          <input
            type="radio"
            name={group}
            value={option.value}
            checked={option.value === value}
            aria-label={option.name}
            onChange={() => onChange(option.value)}
          />
          {option.icon && <Icon of={option.icon} />}
          <span>{option.label}</span>
          {option.count !== undefined && <span className="n">{option.count}</span>}
        </label>
      ))}
    </div>
  );
}
