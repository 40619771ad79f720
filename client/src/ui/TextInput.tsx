/** One line of text; inside a Field it takes its id and messages from there. */
import type { ComponentPropsWithRef } from 'react';
import { classNames } from './classNames.ts';
import { useFieldWiring } from './fieldContext.ts';

type Props = ComponentPropsWithRef<'input'> & { small?: boolean };

export function TextInput({ small, className, ...rest }: Props) {
  return (
    <input
      type="text"
      {...useFieldWiring()}
      {...rest}
      className={classNames('input', small && 'input-s', className)}
    />
  );
}
