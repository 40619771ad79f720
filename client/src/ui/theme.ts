/** Light, dark, or as the device says; kept on the device and applied before the first paint. */
import { createStore, useStore } from './createStore.ts';
import { keepOnDevice, recallFromDevice } from './keptOnDevice.ts';

export type Theme = 'system' | 'light' | 'dark';

const KEY = 'silta-theme';

const theme = createStore<Theme>('system');
const deviceIsDark = () => matchMedia('(prefers-color-scheme: dark)');

/** Call once, before rendering. The content policy forbids inline scripts, so this is the earliest place. */
export function startTheme(): void {
  theme.set(readTheme());
  showTheme();
  deviceIsDark().addEventListener('change', showTheme);
}

export function useTheme(): { theme: Theme; setTheme: (next: Theme) => void } {
  return { theme: useStore(theme), setTheme };
}

function setTheme(next: Theme) {
  theme.set(next);
  showTheme();
  keepOnDevice(KEY, next);
}

function readTheme(): Theme {
  const kept = recallFromDevice(KEY);
  return kept === 'light' || kept === 'dark' ? kept : 'system';
}

function showTheme() {
  const chosen = theme.get();
  const dark = chosen === 'dark' || (chosen === 'system' && deviceIsDark().matches);
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
  const paper = getComputedStyle(document.documentElement).getPropertyValue('--paper');
  document.querySelector('meta[name="theme-color"]')?.setAttribute('content', paper);
}
