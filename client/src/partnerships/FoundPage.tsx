/** Founding a partnership in three short steps: who you are, your side, the other side. */
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Me } from '@silta/shared/auth';
import type { RoomId } from '@silta/shared/ids';
import './found.css';
import type { FoundDraft, FoundStep } from './foundDraft.ts';
import { FoundSteps } from './FoundSteps.tsx';
import { OtherSidesStep } from './OtherSidesStep.tsx';
import { OwnSideStep } from './OwnSideStep.tsx';
import { emptySide, ownNewSide } from './sideDetails.ts';
import { useFounding } from './useFounding.ts';

type Props = {
  me: Me | null;
  /** The form that makes or opens an account. */
  account: ReactNode;
  onFounded: (id: RoomId) => void;
};

export function FoundPage({ me, account, onFounded }: Props) {
  const { t } = useTranslation('partnerships');
  const [draft, setDraft] = useState<FoundDraft>(firstDraft);
  const [isOwnDone, setOwnDone] = useState(false);
  const founding = useFounding(onFounded);
  // Learners have no e-mail address, and only people with one found partnerships.
  const step: FoundStep = !me?.email ? 'account' : isOwnDone ? 'others' : 'own';
  const heading = useStepFocus(step);

  return (
    <main className="door door-wide" id="main" tabIndex={-1}>
      <h1>{t('found.title')}</h1>
      <FoundSteps step={step} />
      <h2 ref={heading} tabIndex={-1}>
        {t(`found.steps.${step}`)}
      </h2>
      {step === 'account' && (
        <>
          <p className="ink2">{me ? t('found.learner', { name: me.name }) : t('found.accountText')}</p>
          {account}
        </>
      )}
      {step === 'own' && <OwnSideStep draft={draft} onChange={setDraft} onDone={() => setOwnDone(true)} />}
      {step === 'others' && me && (
        <OtherSidesStep
          draft={draft}
          refused={founding.refused}
          isBusy={founding.isBusy}
          onChange={setDraft}
          onBack={() => setOwnDone(false)}
          onDone={() => void founding.send(draft, me)}
        />
      )}
    </main>
  );
}

function firstDraft(): FoundDraft {
  return { name: '', role: 'coordinator', own: ownNewSide(), others: [emptySide()] };
}

/** The next step begins at its heading. */
function useStepFocus(step: FoundStep) {
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef(step);
  useEffect(() => {
    if (before.current !== step) heading.current?.focus();
    before.current = step;
  }, [step]);
  return heading;
}
