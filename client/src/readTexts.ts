/** Where the built client finds its texts. */
import type { ReadTexts } from './i18n.ts';

const files = import.meta.glob<object>('./*/locales/*.json', { import: 'default' });

export const readTexts: ReadTexts = (language, feature) => {
  const read = files[`./${feature}/locales/${language}.json`];
  return read ? read() : Promise.reject(new Error(`no texts for ${feature}`));
};
