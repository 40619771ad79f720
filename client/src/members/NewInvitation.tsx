/** A new code: for how many people and for how long. */
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Role } from '@silta/shared/roles';
import { needsAccount } from '@silta/shared/roles';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { wholeNumber } from './wholeNumber.ts';

/** A class, and otherwise the few colleagues of one role. */
const usualPeople = (role: Role) => (role === 'learner' ? '30' : '3');
const usualDays = '30';

export interface InvitationWish {
  useLimit: number;
  days: number;
}

type Props = {
  role: Role;
  isBusy: boolean;
  onMake: (wish: InvitationWish) => void;
  onCancel?: (() => void) | undefined;
};

export function NewInvitation({ role, isBusy, onMake, onCancel }: Props) {
  const { t } = useTranslation('members');
  const [people, setPeople] = useState(usualPeople(role));
  const [days, setDays] = useState(usualDays);
  const [wasTried, setTried] = useState(false);
  const useLimit = wholeNumber(people, 100);
  const forDays = wholeNumber(days, 180);

  function make(event: SyntheticEvent) {
    event.preventDefault();
    setTried(true);
    if (useLimit !== null && forDays !== null && !isBusy) onMake({ useLimit, days: forDays });
  }

  return (
    <form className="invite-new" noValidate onSubmit={make}>
      <div className="invite-fields">
        <Field label={t('invite.people')} error={wasTried && useLimit === null && t('invite.peopleWrong')}>
          <TextInput
            small
            inputMode="numeric"
            value={people}
            onChange={({ target }) => setPeople(target.value)}
          />
        </Field>
        <Field label={t('invite.days')} error={wasTried && forDays === null && t('invite.daysWrong')}>
          <TextInput
            small
            inputMode="numeric"
            value={days}
            onChange={({ target }) => setDays(target.value)}
          />
        </Field>
      </div>
      <p className="meta">{needsAccount(role) ? t('invite.needsAccount') : t('invite.needsNoAccount')}</p>
      <div className="actions">
        <Button type="submit" kind="primary" busy={isBusy}>
          {t('invite.make')}
        </Button>
        {onCancel && (
          <Button kind="quiet" onClick={onCancel}>
            {t('dialog.cancel')}
          </Button>
        )}
      </div>
    </form>
  );
}
