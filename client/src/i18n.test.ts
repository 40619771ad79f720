/** The languages count as the people who speak them here do. */
import i18next from 'i18next';
import { chooseLanguage, startLanguages } from './i18n.ts';

const counted = { comments_one: '{{count}} comentário', comments_other: '{{count}} comentários' };

test('in Portuguese nought is many', async () => {
  await startLanguages(() => Promise.resolve(counted));
  await chooseLanguage('pt');
  expect([0, 1, 2].map((count) => i18next.t('comments', { count }))).toEqual([
    '0 comentários',
    '1 comentário',
    '2 comentários',
  ]);
});
