/** An account for teachers, tutors and everyone else who comes with an e-mail address. */
import { useId, useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { RefusalCode } from '@silta/shared/refusals';
import { limits } from '@silta/shared/limits';
import { currentLanguage } from '../i18n.ts';
import { refusalIn, useRefusalText } from '../realtime/refusalText.ts';
import { Button } from '../ui/Button.tsx';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { Field } from '../ui/Field.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { useFormErrors } from '../ui/useFormErrors.ts';
import { isEmail } from './isEmail.ts';
import { leastPassword } from './leastPassword.ts';
import { PasswordInput } from './PasswordInput.tsx';
import { register } from './session.ts';

export function NewAccount() {
  const { t } = useTranslation('auth');
  const textOf = useRefusalText();
  const [draft, setDraft] = useState({ name: '', email: '', password: '' });
  const [isBusy, setBusy] = useState(false);
  const errors = useFormErrors();
  const id = useId();
  const ids = { name: `${id}name`, email: `${id}email`, password: `${id}password` };
  const field = (name: keyof typeof draft) => ({
    value: draft[name],
    onChange: (event: { target: { value: string } }) => setDraft({ ...draft, [name]: event.target.value }),
  });

  async function submit(event: SyntheticEvent) {
    event.preventDefault();
    const isRight = errors.show([
      !draft.name.trim() && { fieldId: ids.name, message: t('name.missing') },
      !isEmail(draft.email) && { fieldId: ids.email, message: t('email.missing') },
      draft.password.length < leastPassword && {
        fieldId: ids.password,
        message: t('password.short', { limit: leastPassword }),
      },
    ]);
    if (!isRight || isBusy) return;
    setBusy(true);
    try {
      await register({ ...draft, language: currentLanguage() });
    } catch (error) {
      const { code, details } = refusalIn(error);
      errors.show([{ fieldId: ids[fieldOf(code)], message: textOf(code, details) }]);
    }
    setBusy(false);
  }

  return (
    <form className="stack form" noValidate onSubmit={(event) => void submit(event)}>
      <ErrorSummary title={t('fix', { count: errors.all.length })} errors={errors.all} />
      <Field label={t('name.label')} id={ids.name} error={errors.of(ids.name)} hint={t('name.staffHint')}>
        <TextInput autoComplete="name" maxLength={limits.name} {...field('name')} />
      </Field>
      <Field label={t('email.label')} id={ids.email} error={errors.of(ids.email)}>
        <TextInput type="email" autoComplete="username" {...field('email')} />
      </Field>
      <Field
        label={t('password.label')}
        id={ids.password}
        error={errors.of(ids.password)}
        hint={t('password.hint', { limit: leastPassword })}
      >
        <PasswordInput autoComplete="new-password" {...field('password')} />
      </Field>
      <Button kind="primary" size="l" type="submit" busy={isBusy}>
        {t('account.create')}
      </Button>
    </form>
  );
}

function fieldOf(code: RefusalCode): 'email' | 'password' {
  return code === 'emailTaken' ? 'email' : 'password';
}
