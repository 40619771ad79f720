/** What is wrong in a form: shown in the summary on top and at each field. */
import { useState } from 'react';
import type { FormError } from './ErrorSummary.tsx';

export interface FormErrors {
  /** A new array for every attempt to send. */
  all: readonly FormError[];
  of: (fieldId: string) => string | undefined;
  /** Shows these and tells whether there were none; what is false is left out. */
  show: (errors: readonly (FormError | false)[]) => boolean;
}

export function useFormErrors(): FormErrors {
  const [all, setAll] = useState<readonly FormError[]>([]);
  return {
    all,
    of: (fieldId) => all.find((error) => error.fieldId === fieldId)?.message,
    show: (errors) => {
      const found = errors.filter((error) => error !== false);
      setAll(found);
      return found.length === 0;
    },
  };
}
