/** Where the built client finds its texts: as files beside the code, because they are data and nothing to run. */
import type { ReadTexts } from './i18n.ts';

const addresses = import.meta.glob<string>('./*/locales/*.json', {
  query: '?url&no-inline',
  import: 'default',
  eager: true,
});

const known = new Map<string, Promise<object>>();

/** Asked for once, however many want them; again only after a failure. */
export const readTexts: ReadTexts = (language, feature) => {
  const address = addresses[`./${feature}/locales/${language}.json`] ?? '';
  const texts = known.get(address) ?? fetchTexts(address);
  known.set(address, texts);
  texts.catch(() => known.delete(address));
  return texts;
};

async function fetchTexts(address: string): Promise<object> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`no texts at ${address}`);
  return (await response.json()) as object;
}
