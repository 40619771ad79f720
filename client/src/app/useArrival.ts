/** Arriving on another page: the focus goes to its heading, as soon as it is there. */
import { useEffect, useRef } from 'react';
import { cameBack, useLocation } from '../ui/router.tsx';
import { pageHeading } from './usePageTitle.ts';

export function useArrival(): void {
  const { pathname, hash } = useLocation();
  // Going back, the browser puts the page where it was; with a # the page goes to the thing itself.
  const startsAtTop = !cameBack() && hash === '';
  const arrived = useRef<string | null>(null);

  useEffect(() => {
    // The first page is not arrived at: the browser's own focus is right there.
    arrived.current ??= pathname;
    const observer = new MutationObserver(arrive);
    function arrive() {
      const heading = pageHeading();
      if (!heading) return;
      observer.disconnect();
      if (arrived.current === pathname) return;
      arrived.current = pathname;
      if (startsAtTop && scrollY > 0) scrollTo(0, 0);
      if (!isTakenByPage()) focusOn(heading);
    }
    observer.observe(document.body, { subtree: true, childList: true });
    arrive();
    return () => observer.disconnect();
  }, [pathname, startsAtTop]);
}

/** A page that has put the focus somewhere itself, for example on a post, knows better. */
function isTakenByPage(): boolean {
  return document.querySelector('main, dialog')?.contains(document.activeElement) ?? false;
}

function focusOn(heading: HTMLElement): void {
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}
