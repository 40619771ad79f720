/** The six languages, each under its own name. */
import { useTranslation } from 'react-i18next';
import { speakFromNowOn } from '../auth/session.ts';
import { currentLanguage } from '../i18n.ts';
import { languageNames, screenLanguages } from '../screenLanguage.ts';

export function LanguageChoice() {
  const { t } = useTranslation('app');
  const current = currentLanguage();
  return (
    <nav className="langs" aria-label={t('language')}>
      {screenLanguages.map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-current={language === current || undefined}
          onClick={() => void speakFromNowOn(language)}
        >
          {languageNames[language]}
        </button>
      ))}
    </nav>
  );
}
