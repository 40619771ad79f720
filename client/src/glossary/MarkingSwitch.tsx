/** Marks of terms in posts, on or off, for this device. */
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Switch } from '../ui/Switch.tsx';
import { setMarking, useMarking } from './marking.ts';
import './termMarks.css';

export function MarkingSwitch() {
  const { t } = useTranslation('glossary');
  const isOn = useMarking();
  const id = useId();
  return (
    <span className="term-marking">
      <Switch checked={isOn} onChange={setMarking} aria-labelledby={id} />
      <span id={id} className="ui">
        {t('marks.switch')}
      </span>
    </span>
  );
}
