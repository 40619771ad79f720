/** A slow laptop or phone on school wifi: a Chromium window whose processor and network are held back, and what it goes through. */
const network = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 768_000 / 8,
};
const timesSlower = 4;

export const laptop = { width: 1280, height: 800 };
export const phone = { width: 390, height: 844 };

/** A device of its own: nothing is in its cache yet. `cookie` is whose it is; null for nobody's. */
export async function slowDevice(browser, { url, cookie, size = laptop }) {
  const context = await browser.newContext({ locale: 'en-GB', viewport: size, hasTouch: size === phone });
  if (cookie) {
    const [name, value] = cookie.split('=');
    await context.addCookies([{ name, value, url }]);
  }
  await context.addInitScript(watch);
  return context;
}

/** A new window of the device. */
export async function slowWindow(context) {
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send('Network.enable');
  await cdp.send('Network.emulateNetworkConditions', network);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: timesSlower });
  return page;
}

/** Milliseconds from the start of the navigation to the heading and the first posts on screen. */
export async function msUntilPosts(page, url) {
  await page.goto(url, { waitUntil: 'commit' });
  return page.evaluate(() => window.whenPosts);
}

/** The longest task and the longest wait for a key or a press while `work` is done, in milliseconds (0: under 50, 16). */
export async function longestDuring(page, work) {
  await page.evaluate(() => window.longest.begin());
  await work();
  await page.waitForTimeout(300);
  return page.evaluate(() => window.longest.end());
}

/** Scrolls through what is longest on the page, a quarter of a window with each frame, and turns at the ends. */
export function scroll(page, ms) {
  return page.evaluate(async (forMs) => {
    const wall = document.querySelector('.wall');
    const scroller = wall.scrollHeight > wall.clientHeight + 10 ? wall : document.scrollingElement;
    const end = performance.now() + forMs;
    let by = innerHeight / 4;
    while (performance.now() < end) {
      const before = scroller.scrollTop;
      scroller.scrollBy({ top: by, behavior: 'instant' });
      if (scroller.scrollTop === before) by = -by;
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  }, ms);
}

/** Runs in the page before anything of it. */
function watch() {
  let painted = null;
  new PerformanceObserver((list) => {
    for (const { element, startTime } of list.getEntries()) {
      if (element?.closest('article.post')) painted ??= startTime;
    }
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  window.whenPosts = new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (!document.querySelector('article.post h3') || !document.querySelector('h1')) return;
      observer.disconnect();
      // Behind the frame that lays it out and paints it; the browser's own word on when that was is better.
      const sayPainted = () => resolve(painted ?? performance.now());
      requestAnimationFrame(() => setTimeout(() => setTimeout(sayPainted, 300)));
    });
    observer.observe(document, { childList: true, subtree: true });
  });
  const seen = { tasks: [], waits: [] };
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.tasks.push(duration);
  }).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.waits.push(duration);
  }).observe({ type: 'event', durationThreshold: 16, buffered: true });
  window.longest = {
    begin: () => void (seen.tasks = seen.waits = []) || (seen.waits = []),
    end: () => ({ task: Math.max(0, ...seen.tasks), wait: Math.max(0, ...seen.waits) }),
  };
}
