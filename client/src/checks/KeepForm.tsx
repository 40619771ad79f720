/** Staff keep a result with the name of the place. */
import { Save } from 'lucide-react';
import { useId, useState } from 'react';
import type { SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { newId } from '@silta/shared/newId';
import type { CheckId, RoomId } from '@silta/shared/ids';
import { limits } from '@silta/shared/limits';
import { useSend } from '../realtime/hooks.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import type { Measured } from './measureNetwork.ts';
import type { CheckedDevices } from './openDevices.ts';

type Props = {
  partnershipId: RoomId;
  network: Measured;
  devices: CheckedDevices;
  /** Of one's own side, to choose from. */
  places: readonly string[];
};

export function KeepForm({ partnershipId, network, devices, places }: Props) {
  const { t } = useTranslation('checks');
  const send = useSend(partnershipId);
  const fieldId = useId();
  const listId = useId();
  const [place, setPlace] = useState('');
  const [keptAs, setKeptAs] = useState<string | null>(null);
  const [isMissing, setMissing] = useState(false);

  function keep(event: SubmitEvent) {
    event.preventDefault();
    const name = place.trim();
    setMissing(name === '');
    if (name === '') {
      document.getElementById(fieldId)?.focus();
      return;
    }
    const { camera, microphone } = devices;
    send('check.keep', { id: newId<CheckId>(), place: name, camera, microphone, ...network });
    setKeptAs(name);
  }

  return (
    <form className="sec check-keep" onSubmit={keep} noValidate>
      <h2>{t('keep.title')}</h2>
      <Field
        id={fieldId}
        label={t('keep.place')}
        hint={t('keep.hint')}
        error={isMissing && t('keep.missing')}
        confirmed={keptAs !== null && t('keep.done', { place: keptAs })}
        required
      >
        <TextInput
          value={place}
          maxLength={limits.place}
          list={listId}
          autoComplete="off"
          onChange={({ target }) => {
            setPlace(target.value);
            setKeptAs(null);
          }}
        />
      </Field>
      <datalist id={listId}>
        {places.map((known) => (
          <option key={known} value={known} />
        ))}
      </datalist>
      <Button type="submit" kind="primary" icon={Save}>
        {t('keep.keep')}
      </Button>
    </form>
  );
}
