/** The browser for screen tests: jsdom, with what every real browser has and jsdom leaves out. */
import { webcrypto } from 'node:crypto';
import { TextDecoder, TextEncoder } from 'node:util';
import { TestEnvironment } from 'jest-environment-jsdom';

const platform = { TextEncoder, TextDecoder, structuredClone, setImmediate, clearImmediate };

/** Nothing is ever measured in jsdom, so there is nothing to report. */
class QuietObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
  takeRecords() {
    return [];
  }
}

const neverMatches = (media) => ({
  media,
  matches: false,
  onchange: null,
  addEventListener() {},
  removeEventListener() {},
  dispatchEvent: () => false,
});

export default class ScreenEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    const { global } = this;
    for (const [name, value] of Object.entries(platform)) global[name] ??= value;
    if (!global.crypto?.subtle)
      Object.defineProperty(global, 'crypto', { value: webcrypto, configurable: true });
    global.ResizeObserver ??= QuietObserver;
    global.IntersectionObserver ??= QuietObserver;
    global.matchMedia ??= neverMatches;
    global.Element.prototype.scrollIntoView ??= () => undefined;
  }
}
