/** Moving between the pages of the app, by the addresses of the browser. */
import type { ComponentProps, ReactNode } from 'react';
import {
  Link as WouterLink,
  Redirect,
  Route as WouterRoute,
  Switch,
  useParams,
  useSearchParams,
} from 'wouter';
import { navigate, useHistoryState, useLocationProperty } from 'wouter/use-browser-location';

export { navigate, useParams, useSearchParams };

export type LinkProps = Omit<ComponentProps<'a'>, 'href'> & { to: string; replace?: boolean };

/** A link to another page of the app; with a key held down the browser opens it as it opens any other. */
export function Link({ to, ...rest }: LinkProps) {
  return <WouterLink href={to} {...rest} />;
}

interface RouteProps {
  /** With `:name` for what varies; `*` for all that no other route has taken. */
  path: string;
  element: ReactNode;
}

/** Shows the first of its routes that fits the address. */
export const Routes = Switch;

/** Taken by `Routes`, which has looked already whether it fits. */
export function Route({ element, ...match }: RouteProps) {
  return <WouterRoute {...match}>{element}</WouterRoute>;
}

interface Going {
  /** The page that is left is not one to come back to. */
  replace?: boolean;
  /** For the page that is gone to, and not in its address. */
  state?: unknown;
}

/** Goes on to another page as soon as it is drawn. */
export function Navigate({ to, ...going }: Going & { to: string }) {
  return <Redirect href={to} {...going} />;
}

/** Goes to another page. */
export function useNavigate(): (to: string, going?: Going) => void {
  return navigate;
}

/** Since the page was loaded: how often somebody has gone somewhere, and whether the last time was back or forward. */
const going = { visits: 0, back: true };
for (const event of ['pushState', 'replaceState', 'popstate']) {
  addEventListener(event, () => {
    going.visits += 1;
    going.back = event === 'popstate';
  });
}

/** Whether the browser brought the page back, and with it the place on it where one had been. */
export const cameBack = (): boolean => going.back;

/** Where one is; `visit` is another number each time that somebody goes there. */
export function useLocation() {
  return {
    visit: useLocationProperty(() => going.visits),
    pathname: useLocationProperty(() => location.pathname),
    search: useLocationProperty(() => location.search),
    hash: useLocationProperty(() => location.hash),
    state: useHistoryState<unknown>(),
  };
}
