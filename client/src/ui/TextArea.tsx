/** Several lines of text; it grows with what is written. */
import { useLayoutEffect, useRef, type ComponentProps, type RefObject } from 'react';
import { classNames } from './classNames.ts';
import { useFieldWiring } from './fieldContext.ts';

type Props = Omit<ComponentProps<'textarea'>, 'ref'> & {
  value: string;
  ref?: RefObject<HTMLTextAreaElement | null>;
  /** Without the frame of a field, for a composer that is itself the frame. */
  bare?: boolean;
};

export function TextArea({ value, rows = 3, className, bare, ref, ...rest }: Props) {
  const own = useRef<HTMLTextAreaElement>(null);
  const area = ref ?? own;

  // For browsers without field-sizing.
  useLayoutEffect(() => {
    if (!area.current || CSS_GROWS) return;
    area.current.style.height = 'auto';
    area.current.style.height = `${area.current.scrollHeight + 2}px`;
  }, [area, value]);

  return (
    <textarea
      {...useFieldWiring()}
      {...rest}
      ref={area}
      rows={rows}
      value={value}
      style={{ minHeight: bare ? `${rows}lh` : `calc(${rows}lh + 1.125rem)` }}
      className={classNames(!bare && 'input', 'grows', className)}
    />
  );
}

const CSS_GROWS = 'CSS' in globalThis && CSS.supports('field-sizing', 'content');
