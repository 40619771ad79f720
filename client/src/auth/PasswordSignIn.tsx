/** Signing in with e-mail and password. */
import { useId, useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalIn, useRefusalText } from '../realtime/refusalText.ts';
import { Button } from '../ui/Button.tsx';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { Field } from '../ui/Field.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { useFormErrors } from '../ui/useFormErrors.ts';
import { isEmail } from './isEmail.ts';
import { PasswordInput } from './PasswordInput.tsx';
import { signInByPassword } from './session.ts';

export function PasswordSignIn({ onDone }: { onDone?: () => void }) {
  const { t } = useTranslation('auth');
  const textOf = useRefusalText();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [isBusy, setBusy] = useState(false);
  const errors = useFormErrors();
  const id = useId();
  const emailId = `${id}email`;
  const passwordId = `${id}password`;

  async function submit(event: SyntheticEvent) {
    event.preventDefault();
    const isRight = errors.show([
      !isEmail(email) && { fieldId: emailId, message: t('email.missing') },
      password.length === 0 && { fieldId: passwordId, message: t('password.missing') },
    ]);
    if (!isRight || isBusy) return;
    setBusy(true);
    try {
      await signInByPassword(email.trim(), password);
      onDone?.();
    } catch (error) {
      const { code, details } = refusalIn(error);
      errors.show([{ fieldId: passwordId, message: textOf(code, details) }]);
    }
    setBusy(false);
  }

  return (
    <form className="stack form" noValidate onSubmit={(event) => void submit(event)}>
      <ErrorSummary title={t('fix', { count: errors.all.length })} errors={errors.all} />
      <Field label={t('email.label')} id={emailId} error={errors.of(emailId)}>
        <TextInput
          type="email"
          autoComplete="username"
          value={email}
          onChange={(e) => setEmail(e.target.value)}
        />
      </Field>
      <Field label={t('password.label')} id={passwordId} error={errors.of(passwordId)}>
        <PasswordInput
          autoComplete="current-password"
          value={password}
          onChange={(e) => setPassword(e.target.value)}
        />
      </Field>
      <Button kind="primary" size="l" type="submit" busy={isBusy}>
        {t('signIn.submit')}
      </Button>
    </form>
  );
}
