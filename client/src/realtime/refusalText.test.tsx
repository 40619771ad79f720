/** Every refusal has a sentence in every language, with its numbers where there are any. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { renderHook } from '@testing-library/react';
import { refusalCodes } from '@silta/shared/refusals';
import { uiLanguages } from '@silta/shared/texts';
import { speak } from '../app/testing/texts.ts';
import { useRefusalText } from './refusalText.ts';

const locales = join(dirname(fileURLToPath(import.meta.url)), 'locales');

test.each(uiLanguages)('every code and giving up have a sentence in %s', (language) => {
  const { refusal } = JSON.parse(readFileSync(join(locales, `${language}.json`), 'utf8')) as {
    refusal: Record<string, string>;
  };
  for (const code of [...refusalCodes, 'expired']) {
    expect([code, refusal[code] ?? refusal[`${code}_other`]]).toEqual([
      code,
      expect.stringMatching(/\w.*\.$/),
    ]);
  }
});

test('numbers stand in the sentence where the server gives them', async () => {
  await speak(['realtime']);
  const { result } = renderHook(useRefusalText);
  expect(result.current('tooLong', { limit: 500 })).toContain('500');
  expect(result.current('tooLong')).toBe('This text is too long.');
  expect(result.current('tooFast', { retryInSeconds: 1 })).toContain('1 second.');
  expect(result.current('tooFast', { retryInSeconds: 300 })).toContain('5 minutes');
});
