/** Step three: the other side, or the other sides. */
import { Plus, X } from 'lucide-react';
import { useId, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { limits } from '@silta/shared/limits';
import { Button } from '../ui/Button.tsx';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { useFormErrors } from '../ui/useFormErrors.ts';
import type { FoundDraft } from './foundDraft.ts';
import { emptySide, missingIn, type NewSide } from './sideDetails.ts';
import { sideFieldId, SideFields } from './SideFields.tsx';

type Props = {
  draft: FoundDraft;
  /** What the server said no to. */
  refused: string | null;
  isBusy: boolean;
  onChange: (draft: FoundDraft) => void;
  onBack: () => void;
  onDone: () => void;
};

export function OtherSidesStep({ draft, refused, isBusy, onChange, onBack, onDone }: Props) {
  const { t } = useTranslation('partnerships');
  const errors = useFormErrors();
  const id = useId();
  const { others } = draft;
  const change = (sides: readonly NewSide[]) => onChange({ ...draft, others: sides });

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    const missing = others.flatMap((side) =>
      missingIn(side).map((field) => ({
        fieldId: sideFieldId(id + side.id, field),
        message: t(`side.missing.${field}`),
      })),
    );
    if (errors.show(missing) && !isBusy) onDone();
  }

  return (
    <form className="stack form" noValidate onSubmit={submit}>
      <p className="ink2">{t('found.othersText')}</p>
      <ErrorSummary title={t('fix', { count: errors.all.length })} errors={errors.all} />
      {others.map((side, index) => (
        <fieldset key={side.id} className="stack form">
          {others.length > 1 && (
            <legend className="row-between other-h">
              <span className="h-s strong">{t('found.otherNumber', { number: index + 1 })}</span>
              <Button
                kind="quiet"
                size="s"
                icon={X}
                onClick={() => change(others.filter((each) => each !== side))}
              >
                {t('found.removeOther', { number: index + 1 })}
              </Button>
            </legend>
          )}
          <SideFields
            prefix={id + side.id}
            side={side}
            errorOf={errors.of}
            onChange={(next) => change(others.map((each) => (each === side ? next : each)))}
          />
        </fieldset>
      ))}
      {others.length + 1 < limits.sides && (
        <Button kind="quiet" icon={Plus} className="start" onClick={() => change([...others, emptySide()])}>
          {t('found.addOther')}
        </Button>
      )}
      {refused !== null && (
        <p className="err" role="alert">
          {refused}
        </p>
      )}
      <div className="actions">
        <Button kind="primary" size="l" type="submit" busy={isBusy}>
          {t('found.create')}
        </Button>
        <Button kind="quiet" size="l" onClick={onBack}>
          {t('found.back')}
        </Button>
      </div>
    </form>
  );
}
