/** Watches a window: what it asks for, what it complains about, and whether anything ran that was only text. */
import type { Page } from 'playwright-core';
import { mark } from '../../server/src/testing/hostile.ts';

export interface Witness {
  /** Everything that must not be, a line each. */
  complaints: string[];
  /** Looks at the page as it is now. */
  look: () => Promise<void>;
}

/** Browsers report every refusal as an error: nobody is signed in, and there is no such code. */
const refusals = [
  /status of 401 .*\/api\/(me|rooms\/[0-9a-f-]{36}\/beginning)$/,
  /status of 404 .*\/api\/invitations\/look$/,
];

/** From before the first page on. */
export async function witness(page: Page, url: string): Promise<Witness> {
  const complaints: string[] = [];
  const isOurs = (address: string) =>
    ['data:', 'blob:', 'about:'].includes(new URL(address).protocol) ||
    new URL(address).host === new URL(url).host;
  page.context().on('request', (request) => {
    if (!isOurs(request.url())) complaints.push(`asks ${request.url()}`);
  });
  page.on('websocket', (socket) => {
    if (!isOurs(socket.url())) complaints.push(`opens ${socket.url()}`);
  });
  page.on('pageerror', (error) => complaints.push(`fails: ${error.message}`));
  page.on('dialog', (dialog) => {
    complaints.push(`opens a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('console', (message) => {
    const isAnswer = refusals.some((refusal) => `${message.text()} ${message.location().url}`.match(refusal));
    if (message.type() === 'error' && !isAnswer) complaints.push(`says: ${message.text()}`);
  });
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(window, { violations: seen });
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) =>
      seen.push(`${violatedDirective} ${blockedURI} ${sourceFile}`),
    );
  });
  return {
    complaints,
    look: async () => {
      const found = await page.evaluate(inspect, mark);
      complaints.push(...found.map((each) => `${page.url()}: ${each}`));
    },
  };
}

/** Runs in the page. */
function inspect(word: string): string[] {
  const own = location.origin;
  const foreign = [
    ...document.querySelectorAll('link[href], script[src], img[src], iframe, object, embed, base'),
  ]
    .map((element) => element.getAttribute('href') ?? element.getAttribute('src') ?? element.tagName)
    .filter((address) => new URL(address, own).origin !== own && !address.startsWith('data:'));
  const hints = [
    ...document.querySelectorAll('link[rel*="preconnect"], link[rel*="prefetch"], link[rel*="prerender"]'),
  ];
  const ways = [...document.querySelectorAll('a[href]')].filter((link) => {
    const { protocol, origin } = link as HTMLAnchorElement;
    const isSafe = ['http:', 'https:', 'mailto:'].includes(protocol);
    return !isSafe || (origin !== own && !link.getAttribute('rel')?.includes('noopener'));
  });
  const made = document.querySelectorAll(
    '#root script, #root iframe, #root object, #root [src="x"], #root base',
  );
  const { violations = [] } = window as { violations?: string[] };
  return [
    ...(word in window ? ['ran what was only text'] : []),
    ...foreign.map((address) => `holds ${address}`),
    ...hints.map((link) => `hints at ${link.outerHTML}`),
    ...ways.map((link) => `leads to ${link.getAttribute('href') ?? ''}`),
    ...[...made].map((element) => `was made to hold ${element.outerHTML.slice(0, 100)}`),
    ...violations.splice(0).map((violation) => `would break its own rules: ${violation}`),
  ];
}
