/** The window takes the title of the page: the one h1 inside main, whichever page puts it there. */
import { useEffect } from 'react';

const productName = 'Silta';

export function usePageTitle(): void {
  useEffect(() => {
    showTitle();
    const observer = new MutationObserver(showTitle);
    observer.observe(document.body, { subtree: true, childList: true, characterData: true });
    return () => observer.disconnect();
  }, []);
}

export function pageHeading(): HTMLElement | null {
  return document.querySelector('main h1');
}

function showTitle(): void {
  const words = pageHeading()?.textContent.trim();
  const title = words ? `${words} · ${productName}` : productName;
  if (document.title !== title) document.title = title;
}
