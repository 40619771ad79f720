/** Small choices that outlive the page. Storage may be forbidden or full; they then last until the page is closed. */
export function keepOnDevice(key: string, value: string): void {
  try {
    // eslint-disable-next-line no-restricted-globals -- the one place for it
    localStorage.setItem(key, value);
  } catch {
    // Nobody has to know.
  }
}

export function recallFromDevice(key: string): string | null {
  try {
    // eslint-disable-next-line no-restricted-globals -- the one place for it
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

export function forgetOnDevice(key: string): void {
  try {
    // eslint-disable-next-line no-restricted-globals -- the one place for it
    localStorage.removeItem(key);
  } catch {
    // Then it was never kept.
  }
}
