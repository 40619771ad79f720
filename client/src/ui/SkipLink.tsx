/** The first stop of the Tab key: past the navigation, to the content. */
import type { MouseEvent } from 'react';

type Props = { to: string; children: string };

/** `to` is the id of the main element, which needs tabIndex={-1}. */
export function SkipLink({ to, children }: Props) {
  function skip(event: MouseEvent) {
    event.preventDefault();
    document.getElementById(to)?.focus();
  }
  return (
    <a className="skip" href={`#${to}`} onClick={skip}>
      {children}
    </a>
  );
}
