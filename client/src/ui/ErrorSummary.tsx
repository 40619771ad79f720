/** The list of what to fix at the top of a form; it takes the focus when it appears, and leads to each field. */
import { CircleAlert } from 'lucide-react';
import { useEffect, useRef, type MouseEvent } from 'react';
import { Icon } from './Icon.tsx';

export type FormError = { fieldId: string; message: string };

type Props = {
  title: string;
  /** A new array for every attempt to send: that is when the focus comes here again. */
  errors: readonly FormError[];
};

export function ErrorSummary({ title, errors }: Props) {
  const box = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (errors.length > 0) box.current?.focus();
  }, [errors]);

  if (errors.length === 0) return null;
  return (
    <div className="errsum" role="alert" tabIndex={-1} ref={box}>
      <p className="row strong">
        <Icon of={CircleAlert} size="s" />
        {title}
      </p>
      <ul>
        {errors.map((error) => (
          <li key={error.fieldId}>
            <a href={`#${error.fieldId}`} onClick={(event) => goTo(event, error.fieldId)}>
              {error.message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function goTo(event: MouseEvent, fieldId: string) {
  event.preventDefault();
  document.getElementById(fieldId)?.focus();
}
