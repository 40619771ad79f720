/** Five signs to let float by, each with one press, and whether one wants to see those of others. */
import { cheerKinds } from '@silta/shared/sessions/cheers';
import { Icon } from '../../ui/Icon.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { cheerIcons } from './cheerIcons.ts';
import { useHeld } from './roomContext.ts';
import { useCheer, useCheersHidden } from './useCheers.ts';
import './cheers.css';

export function CheerRow() {
  const { t, session } = useHeld();
  const { cheer, failed } = useCheer(session.id);
  const { isHidden, setHidden } = useCheersHidden();
  return (
    <div className="cheer-row" role="group" aria-label={t('cheer.title')}>
      {cheerKinds.map((kind) => (
        <button key={kind} type="button" className="room-ctl" onClick={() => cheer(kind)}>
          <Icon of={cheerIcons[kind]} size="l" />
          {t(`cheer.kinds.${kind}`)}
        </button>
      ))}
      <label className="cheer-show ui">
        <Switch checked={!isHidden} onChange={(isOn) => setHidden(!isOn)} />
        {t('cheer.show')}
      </label>
      <p className="meta" role="status">
        {failed && t(`cheer.${failed}`)}
      </p>
    </div>
  );
}
