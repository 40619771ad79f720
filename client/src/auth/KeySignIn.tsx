/** Coming back with the six words. */
import { useId, useState, type KeyboardEvent, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalIn, useRefusalText } from '../realtime/refusalText.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { signInByKey } from './session.ts';

const keyWords = 6;

export function KeySignIn({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('auth');
  const textOf = useRefusalText();
  const [key, setKey] = useState('');
  const [error, setError] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const id = useId();
  const words = key
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter(Boolean).length;

  function refuse(message: string) {
    setError(message);
    document.getElementById(id)?.focus();
  }

  async function submit(event: SyntheticEvent) {
    event.preventDefault();
    if (isBusy) return;
    if (words !== keyWords) {
      refuse(t('key.count', { count: words }));
      return;
    }
    setBusy(true);
    try {
      await signInByKey(key);
      onDone();
    } catch (thrown) {
      const { code, details } = refusalIn(thrown);
      refuse(code === 'wrongSignIn' ? t('key.wrong') : textOf(code, details));
    }
    setBusy(false);
  }

  return (
    <form className="stack form" noValidate onSubmit={(event) => void submit(event)}>
      <Field label={t('key.label')} id={id} error={error} hint={t('key.hint')}>
        <TextArea
          rows={2}
          value={key}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          enterKeyHint="go"
          onKeyDown={sendByEnter}
          onChange={(event) => setKey(event.target.value)}
        />
      </Field>
      <Button kind="primary" size="l" type="submit" busy={isBusy}>
        {t('key.submit')}
      </Button>
    </form>
  );
}

/** The words stand in one line, which only a narrow screen breaks. */
function sendByEnter(event: KeyboardEvent<HTMLTextAreaElement>) {
  if (event.key !== 'Enter') return;
  event.preventDefault();
  event.currentTarget.form?.requestSubmit();
}
