/** The marker counter: how many things wait for you. Shows nothing at zero. */
import { VisuallyHidden } from './VisuallyHidden.tsx';

type Props = {
  value: number;
  /** Read before the number, for example "new:". */
  label: string;
};

export function Count({ value, label }: Props) {
  if (value <= 0) return null;
  return (
    <span className="count">
      <VisuallyHidden>{label} </VisuallyHidden>
      {value > 99 ? '99+' : value}
    </span>
  );
}
