/** The browser's own select in our look: best on phones, and no list to write ourselves. */
import { ChevronDown } from 'lucide-react';
import type { ComponentPropsWithRef } from 'react';
import { classNames } from './classNames.ts';
import { useFieldWiring } from './fieldContext.ts';
import { Icon } from './Icon.tsx';

type Props = ComponentPropsWithRef<'select'> & { small?: boolean };

export function Select({ small, className, children, ...rest }: Props) {
  return (
    <span className={classNames('select', small && 'select-s')}>
      <select {...useFieldWiring()} {...rest} className={classNames('input', small && 'input-s', className)}>
        {children}
      </select>
      <Icon of={ChevronDown} size="s" />
    </span>
  );
}
