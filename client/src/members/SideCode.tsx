/** The country code of a side: solid on a thing, quiet beside a name. */
import { classNames } from '../ui/classNames.ts';
import type { SideLook } from './sideLook.ts';

type Props = {
  side: Pick<SideLook, 'code' | 'hue'>;
  quiet?: boolean;
  /** Hangs from the top edge of a post. */
  tab?: boolean;
};

export function SideCode({ side, quiet, tab }: Props) {
  return (
    <span className={classNames('code', quiet && 'code-q', tab && 'tab')} data-hue={side.hue}>
      {side.code}
    </span>
  );
}
