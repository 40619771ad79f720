/** Starting a vote with dots: how many each person has, and whether several may lie on one post. */
import { useState } from 'react';
import { limits } from '@silta/shared/limits';
import { announce } from '../../ui/announcements.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { Select } from '../../ui/Select.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { useScene } from '../boardContext.ts';
import { useDots } from './useDots.ts';

const choices = Array.from({ length: limits.dots }, (_, i) => i + 1);

export function DotsField() {
  const { t, actions } = useScene();
  const { ballot } = useDots();
  const [dots, setDots] = useState(ballot.dots);
  const [several, setSeveral] = useState(ballot.several);

  function start() {
    actions.send('dots.start', { dots, several });
    announce(t('dots.sayStarted', { count: dots }));
  }

  return (
    <div className="dots-field">
      <Field label={t('dots.each')} hint={t('dots.startAbout')}>
        <Select value={dots} onChange={({ target }) => setDots(Number(target.value))}>
          {choices.map((count) => (
            <option key={count} value={count}>
              {t('dots.count', { count })}
            </option>
          ))}
        </Select>
      </Field>
      <Switch checked={several} onChange={setSeveral}>
        {t('dots.several')}
      </Switch>
      <Button onClick={start}>{t('dots.start')}</Button>
    </div>
  );
}
