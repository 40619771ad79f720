/** Languages: six, each complete; texts are fetched per feature when they are first needed. */
import i18next from 'i18next';
import type { BackendModule } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { UiLanguage } from '@silta/shared/texts';
import { firstLanguage, languageKeptUnder, screenLanguages } from './screenLanguage.ts';
import { keepOnDevice } from './ui/keptOnDevice.ts';

/** One file per feature and language, `<feature>/locales/<language>.json`. */
export type ReadTexts = (language: string, feature: string) => Promise<object>;

/** `features`: those whose texts are there from the start. */
export async function startLanguages(
  readTexts: ReadTexts,
  features: readonly string[] = ['app'],
): Promise<void> {
  const backend: BackendModule = {
    type: 'backend',
    init: () => undefined,
    read: (language, feature, done) => {
      readTexts(language, feature).then(
        (texts) => done(null, texts as Record<string, string>),
        (error: unknown) => done(error instanceof Error ? error : new Error(feature), false),
      );
    },
  };
  await i18next
    .use(backend)
    .use(initReactI18next)
    .init({
      lng: firstLanguage(),
      supportedLngs: screenLanguages,
      fallbackLng: false,
      ns: [...features],
      defaultNS: 'app',
      interpolation: { escapeValue: false },
      react: { useSuspense: true },
    });
  countAsInPortugal();
  showLanguage();
  i18next.on('languageChanged', showLanguage);
}

export function currentLanguage(): UiLanguage {
  return screenLanguages.find((language) => language === i18next.language) ?? 'en';
}

export async function chooseLanguage(language: UiLanguage): Promise<void> {
  keepOnDevice(languageKeptUnder, language);
  await i18next.changeLanguage(language);
}

/** To the browser plain "pt" is Brazil's, where nought counts like one: "0 comentário". */
function countAsInPortugal(): void {
  const { pluralResolver } = i18next.services as { pluralResolver: PluralResolver };
  const ruleOf = pluralResolver.getRule.bind(pluralResolver);
  pluralResolver.getRule = (code, options) => ruleOf(code === 'pt' ? 'pt-PT' : code, options);
}

interface PluralResolver {
  getRule: (code: string, options?: object) => Intl.PluralRules;
}

function showLanguage(): void {
  document.documentElement.lang = currentLanguage();
}
