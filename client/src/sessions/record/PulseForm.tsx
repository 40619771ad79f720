/** Ten seconds after a session: did I understand, did I talk with somebody from the other side, what I want to say. */
import { useState } from 'react';
import { newId } from '@silta/shared/newId';
import type { PulseId } from '@silta/shared/ids';
import { limits } from '@silta/shared/limits';
import { understandings } from '@silta/shared/sessions/afterRecords';
import type { Pulse } from '@silta/shared/sessions/afterRecords';
import { announce } from '../../ui/announcements.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Field } from '../../ui/Field.tsx';
import { RadioSegment } from '../../ui/RadioSegment.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { useHeld } from '../room/roomContext.ts';

export function PulseForm({ mine }: { mine: Pulse | null }) {
  const { t, send } = useHeld();
  const [understood, setUnderstood] = useState(mine?.understood ?? 'partly');
  const [talked, setTalked] = useState(mine?.talked ?? false);
  const [isNamed, setNamed] = useState(mine?.isNamed ?? false);
  const [word, setWord] = useState(mine?.word ?? '');

  function submit() {
    send('pulse.give', { id: mine?.id ?? newId<PulseId>(), understood, talked, word: word.trim(), isNamed });
    announce(t('pulse.thanks'));
  }

  return (
    <form
      className="sheet pulse-form no-print"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <p className="strong">{t('pulse.understood')}</p>
      <RadioSegment
        label={t('pulse.understood')}
        value={understood}
        options={understandings.map((value) => ({ value, label: t(`pulse.understandings.${value}`) }))}
        onChange={setUnderstood}
      />
      <Checkbox
        label={t('pulse.talked')}
        checked={talked}
        onChange={({ target }) => setTalked(target.checked)}
      />
      <Field label={t('pulse.word')}>
        <TextArea
          rows={2}
          maxLength={limits.pulseWord}
          value={word}
          onChange={({ target }) => setWord(target.value)}
        />
      </Field>
      <Checkbox
        label={t('pulse.named')}
        checked={isNamed}
        onChange={({ target }) => setNamed(target.checked)}
      />
      <p className="hint">{t('pulse.who')}</p>
      <Button kind="primary" type="submit">
        {t(mine ? 'pulse.again' : 'pulse.send')}
      </Button>
    </form>
  );
}
