/** The keys of a board, and a switch for those that are single letters. */
import { Dialog } from '../ui/Dialog.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { Switch } from '../ui/Switch.tsx';
import { useScene } from './boardContext.ts';
import type { Texts } from './boardContext.ts';
import { setSingleKeys, useSingleKeys } from './boardKeys.ts';

export function KeysDialog({ onClose }: { onClose: () => void }) {
  const { t } = useScene();
  const isOn = useSingleKeys();
  return (
    <Dialog open size="s" title={t('keys.title')} closeLabel={t('dialog.close')} onClose={onClose}>
      <dl className="keys-list">
        {rows(t).map(({ keys, does }) => (
          <div key={does}>
            <dt>
              {keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <Switch checked={isOn} onChange={setSingleKeys}>
        {t('keys.single')}
      </Switch>
    </Dialog>
  );
}

function rows(t: Texts) {
  return [
    { keys: ['←', '→', '↑', '↓'], does: t('keys.arrows') },
    { keys: ['Enter'], does: t('keys.open') },
    { keys: ['C'], does: t('keys.comment') },
    { keys: ['M'], does: t('keys.move') },
    { keys: ['N'], does: t('keys.new') },
    { keys: ['P'], does: t('keys.present') },
    { keys: ['/'], does: t('keys.search') },
    { keys: ['Ctrl', 'Enter'], does: t('keys.send') },
    { keys: ['?'], does: t('keys.help') },
  ];
}
