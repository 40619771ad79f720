/** Joining with a code for staff: signed in with an account of one's own, made here if need be. */
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { InvitationLook, Joined, Me } from '@silta/shared/auth';
import { limits } from '@silta/shared/limits';
import { currentLanguage } from '../i18n.ts';
import { refusalIn, useRefusalText } from '../realtime/refusalText.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { AccountStep } from './AccountStep.tsx';
import { join, useAccount } from './session.ts';
import { SpokenField, useSpoken } from './SpokenField.tsx';

type Props = { code: string; look: InvitationLook; onJoined: (joined: Joined, name: string) => void };

export function JoinAsStaff(props: Props) {
  const { t } = useTranslation('auth');
  const me = useAccount();
  if (me?.email) return <StaffForm {...props} me={me} />;
  return (
    <section className="stack form" aria-label={t('account.title')}>
      <p className="ink2">{t('join.needsAccount')}</p>
      {me && <p className="ui ink2">{t('join.another', { name: me.name })}</p>}
      <AccountStep />
    </section>
  );
}

function StaffForm({ code, look, onJoined, me }: Props & { me: Me }) {
  const { t } = useTranslation('auth');
  const textOf = useRefusalText();
  const spoken = useSpoken(look);
  const [name, setName] = useState(me.name);
  const [error, setError] = useState<string>();
  const [isBusy, setBusy] = useState(false);

  async function submit(event: SyntheticEvent) {
    event.preventDefault();
    if (isBusy) return;
    if (name.trim() === '') {
      setError(t('name.missing'));
      return;
    }
    setBusy(true);
    try {
      onJoined(
        await join({ code, name, language: currentLanguage(), languages: spoken.languages }),
        name.trim(),
      );
    } catch (thrown) {
      const { code: reason, details } = refusalIn(thrown);
      setError(reason === 'conflict' ? t('join.already') : textOf(reason, details));
      setBusy(false);
    }
  }

  return (
    <form className="join-fields" noValidate onSubmit={(event) => void submit(event)}>
      <p className="ui ink2">{t('join.signedInAs', { email: me.email })}</p>
      <Field label={t('name.label')} error={error} hint={t('name.staffHint')}>
        <TextInput
          autoComplete="name"
          maxLength={limits.name}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
      </Field>
      <SpokenField {...spoken} />
      <Button kind="primary" size="l" type="submit" busy={isBusy}>
        {t('join.submitStaff')}
      </Button>
    </form>
  );
}
