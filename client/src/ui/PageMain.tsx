/** The main part of a page; a part like others where the page is shown within another one. */
import { createContext, use } from 'react';
import type { ComponentPropsWithoutRef } from 'react';

export const WithinPage = createContext(false);

export function PageMain({ children, ...rest }: ComponentPropsWithoutRef<'main'>) {
  if (use(WithinPage)) return <div {...rest}>{children}</div>;
  return (
    <main {...rest} id="main" tabIndex={-1}>
      {children}
    </main>
  );
}
