/** Joining as a learner or guest: the code, a first name, the languages one speaks. */
import { useId, useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { InvitationLook, Joined } from '@silta/shared/auth';
import { limits } from '@silta/shared/limits';
import { currentLanguage } from '../i18n.ts';
import { refusalIn, useRefusalText } from '../realtime/refusalText.ts';
import { Button } from '../ui/Button.tsx';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { Field } from '../ui/Field.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { useFormErrors } from '../ui/useFormErrors.ts';
import { CodeField } from './CodeField.tsx';
import { join, useAccount } from './session.ts';
import { SpokenField, useSpoken } from './SpokenField.tsx';
import type { Invitation } from './useInvitation.ts';

type Props = {
  code: string;
  onCode: (typed: string) => void;
  invitation: Invitation;
  again: () => void;
  onJoined: (joined: Joined, name: string) => void;
};

export function JoinForm({ code, onCode, invitation, again, onJoined }: Props) {
  const { t } = useTranslation('auth');
  const textOf = useRefusalText();
  const me = useAccount();
  const look = invitation.state === 'found' ? invitation.look : null;
  const [name, setName] = useState('');
  const spoken = useSpoken(look);
  const [isBusy, setBusy] = useState(false);
  const errors = useFormErrors();
  const id = useId();
  const codeId = `${id}code`;
  const nameId = `${id}name`;

  async function send(found: InvitationLook | null) {
    if (!found) return;
    setBusy(true);
    try {
      onJoined(
        await join({ code, name, language: currentLanguage(), languages: spoken.languages }),
        name.trim(),
      );
    } catch (error) {
      const { code: reason, details } = refusalIn(error);
      errors.show([{ fieldId: codeId, message: textOf(reason, details) }]);
      setBusy(false);
    }
  }

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    if (isBusy || invitation.state === 'looking') return;
    if (invitation.state === 'refused') again();
    const isRight = errors.show([
      invitation.state === 'none' && { fieldId: codeId, message: t('join.codeMissing') },
      !name.trim() && { fieldId: nameId, message: t('name.firstMissing') },
    ]);
    if (isRight) void send(look);
  }

  return (
    <form className="join-fields" noValidate onSubmit={submit}>
      <ErrorSummary title={t('fix', { count: errors.all.length })} errors={errors.all} />
      <CodeField
        value={code}
        onChange={onCode}
        invitation={invitation}
        id={codeId}
        error={errors.of(codeId)}
      />
      <Field label={t('name.first')} id={nameId} error={errors.of(nameId)} hint={t('name.firstHint')}>
        <TextInput
          autoComplete="given-name"
          maxLength={limits.name}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
      </Field>
      {look && <SpokenField {...spoken} />}
      {look && me && <p className="ui ink2">{t('join.another', { name: me.name })}</p>}
      <Button kind="primary" size="l" type="submit" busy={isBusy || invitation.state === 'looking'}>
        {t('join.submit')}
      </Button>
    </form>
  );
}
