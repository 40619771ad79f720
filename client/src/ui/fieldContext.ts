/** What a field tells the control inside it: its id, its messages, and whether it is invalid. */
import { createContext, use } from 'react';

export type FieldWiring = {
  id?: string | undefined;
  'aria-describedby'?: string | undefined;
  'aria-invalid'?: true | undefined;
  'aria-required'?: true | undefined;
};

export const FieldContext = createContext<FieldWiring>({});

export const useFieldWiring = () => use(FieldContext);
