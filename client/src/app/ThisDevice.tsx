/** How Silta speaks and looks on this device. */
import { Monitor, Moon, Sun } from 'lucide-react';
import { Suspense, lazy } from 'react';
import { useTranslation } from 'react-i18next';
import { uiLanguage, uiLanguages } from '@silta/shared/texts';
import { speakFromNowOn } from '../auth/session.ts';
import { currentLanguage } from '../i18n.ts';
import { languageNames } from '../screenLanguage.ts';
import { Field } from '../ui/Field.tsx';
import { RadioSegment } from '../ui/RadioSegment.tsx';
import { Select } from '../ui/Select.tsx';
import { useTheme } from '../ui/theme.ts';
import { SettingsSection } from './SettingsSection.tsx';

const MarkingSwitch = lazy(() =>
  import('../glossary/MarkingSwitch.tsx').then((m) => ({ default: m.MarkingSwitch })),
);

export function ThisDevice() {
  const { t } = useTranslation('app');
  const { theme, setTheme } = useTheme();
  return (
    <SettingsSection title={t('settings.look.title')}>
      <div className="stack form">
        <Field label={t('language')}>
          <Select
            value={currentLanguage()}
            onChange={(event) => void speakFromNowOn(uiLanguage.parse(event.target.value))}
          >
            {uiLanguages.map((language) => (
              <option key={language} value={language} lang={language}>
                {languageNames[language]}
              </option>
            ))}
          </Select>
        </Field>
        <div className="field">
          <span className="lab">{t('settings.look.theme')}</span>
          <RadioSegment
            label={t('settings.look.theme')}
            value={theme}
            onChange={setTheme}
            options={[
              { value: 'system', label: t('settings.look.system'), icon: Monitor },
              { value: 'light', label: t('settings.look.light'), icon: Sun },
              { value: 'dark', label: t('settings.look.dark'), icon: Moon },
            ]}
          />
        </div>
        <Suspense>
          <MarkingSwitch />
        </Suspense>
      </div>
    </SettingsSection>
  );
}
