/** Where the built client finds its texts: as files beside the code, because they are data and nothing to run. */
import type { ReadTexts } from './i18n.ts';

const addresses = import.meta.glob<string>('./*/locales/*.json', {
  query: '?url&no-inline',
  import: 'default',
  eager: true,
});

export const readTexts: ReadTexts = async (language, feature) => {
  const response = await fetch(addresses[`./${feature}/locales/${language}.json`] ?? '');
  if (!response.ok) throw new Error(`no texts for ${feature}`);
  return (await response.json()) as object;
};
