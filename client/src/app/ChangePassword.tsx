/** Another password, for those who sign in with one. */
import { useId, useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { leastPassword } from '../auth/leastPassword.ts';
import { PasswordInput } from '../auth/PasswordInput.tsx';
import { changePassword, useAccount } from '../auth/session.ts';
import { refusalIn, useRefusalText } from '../realtime/refusalText.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { showToast } from '../ui/toasts.ts';
import { useFormErrors } from '../ui/useFormErrors.ts';
import { SettingsSection } from './SettingsSection.tsx';

const empty = { present: '', next: '' };

export function ChangePassword() {
  const { t } = useTranslation('app');
  const email = useAccount()?.email ?? null;
  if (email === null) return null;
  return (
    <SettingsSection title={t('settings.password.title')} text={t('settings.password.text')}>
      <PasswordForm email={email} />
    </SettingsSection>
  );
}

function PasswordForm({ email }: { email: string }) {
  const { t } = useTranslation(['app', 'auth']);
  const id = useId();
  const ids = { present: `${id}present`, next: `${id}next` };
  const [draft, setDraft] = useState(empty);
  const { errors, isBusy, submit } = usePasswordChange(draft, ids, () => setDraft(empty));
  const field = (name: keyof typeof draft) => ({
    value: draft[name],
    onChange: (event: { target: { value: string } }) => setDraft({ ...draft, [name]: event.target.value }),
  });
  return (
    <form className="stack form" noValidate onSubmit={(event) => void submit(event)}>
      {/* So that a password keeper knows whose it is. */}
      <input
        className="sr"
        type="email"
        autoComplete="username"
        value={email}
        readOnly
        tabIndex={-1}
        aria-hidden
      />
      <Field label={t('settings.password.present')} id={ids.present} error={errors.of(ids.present)}>
        <PasswordInput autoComplete="current-password" {...field('present')} />
      </Field>
      <Field
        label={t('settings.password.next')}
        id={ids.next}
        error={errors.of(ids.next)}
        hint={t('auth:password.hint', { limit: leastPassword })}
      >
        <PasswordInput autoComplete="new-password" {...field('next')} />
      </Field>
      <Button type="submit" busy={isBusy} className="start">
        {t('settings.password.change')}
      </Button>
    </form>
  );
}

function usePasswordChange(draft: typeof empty, ids: typeof empty, clear: () => void) {
  const { t } = useTranslation(['app', 'auth']);
  const textOf = useRefusalText();
  const errors = useFormErrors();
  const [isBusy, setBusy] = useState(false);

  async function submit(event: SyntheticEvent) {
    event.preventDefault();
    const isRight = errors.show([
      draft.present === '' && { fieldId: ids.present, message: t('auth:password.missing') },
      draft.next.length < leastPassword && {
        fieldId: ids.next,
        message: t('auth:password.short', { limit: leastPassword }),
      },
    ]);
    if (!isRight || isBusy) return;
    setBusy(true);
    try {
      await changePassword(draft.present, draft.next);
      clear();
      showToast({ kind: 'done', text: t('settings.password.done') });
    } catch (error) {
      const { code, details } = refusalIn(error);
      const isWrong = code === 'wrongSignIn';
      const message = isWrong ? t('settings.password.wrong') : textOf(code, details);
      errors.show([{ fieldId: code === 'weakPassword' ? ids.next : ids.present, message }]);
    }
    setBusy(false);
  }

  return { errors, isBusy, submit };
}
