/** Which of the three steps one is at. */
import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../ui/Icon.tsx';
import type { FoundStep } from './foundDraft.ts';

const steps: readonly FoundStep[] = ['account', 'own', 'others'];

export function FoundSteps({ step: current }: { step: FoundStep }) {
  const { t } = useTranslation('partnerships');
  const at = steps.indexOf(current);
  return (
    <ol className="found-steps" aria-label={t('found.stepsLabel')}>
      {steps.map((step, index) => (
        <li
          key={step}
          className={index <= at ? 'on' : undefined}
          aria-current={index === at ? 'step' : undefined}
        >
          <span className="pip num" aria-hidden>
            {index < at ? <Icon of={Check} size="s" /> : index + 1}
          </span>
          {t(`found.short.${step}`)}
          {index < at && <span className="sr"> {t('found.stepDone')}</span>}
        </li>
      ))}
    </ol>
  );
}
