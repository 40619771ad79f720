/** The real texts for screen tests: read from the files, because Vite's way of finding them is Vite's alone. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import i18next from 'i18next';
import type { UiLanguage } from '@silta/shared/texts';
import { startLanguages } from '../../i18n.ts';
import type { ReadTexts } from '../../i18n.ts';

const sources = join(dirname(fileURLToPath(import.meta.url)), '../..');

const readTexts: ReadTexts = async (language, feature) =>
  JSON.parse(readFileSync(join(sources, feature, 'locales', `${language}.json`), 'utf8')) as object;

/** Call before rendering; all texts are there at once, so that nothing suspends. */
export async function speak(
  features: readonly string[] = ['app', 'auth', 'partnerships', 'realtime', 'members'],
  language: UiLanguage = 'en',
): Promise<void> {
  await startLanguages(readTexts);
  await i18next.loadNamespaces([...features]);
  await i18next.changeLanguage(language);
}
