/** The back-up plan, and the one press that moves everybody. */
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useCallPlace } from '../useCallPlace.ts';
import { CallLink } from './CallLink.tsx';
import { useHeld } from './roomContext.ts';

export function MoveDialog({ onClose }: { onClose: () => void }) {
  const held = useHeld();
  const { t, session, run, isOpen, may, send } = held;
  const { call, telephone: number, word, agenda } = session.backUp;
  const place = useCallPlace(held, call, 'backUp');
  const words = [word, agenda].filter((text) => text !== '');
  const isEmpty = !place && number === '' && words.length === 0;
  const mayMove = may('run.backUp') && run.backUpAt === null && isOpen;

  function move() {
    send('run.backUp', {});
    onClose();
  }

  return (
    <Dialog
      open
      size="s"
      title={t('live.backUp.open')}
      closeLabel={t('dialog.close')}
      onClose={onClose}
      actions={
        <>
          <Button kind="quiet" onClick={onClose}>
            {t('dialog.close')}
          </Button>
          {mayMove && (
            <Button kind="primary" onClick={move}>
              {t('live.backUp.move')}
            </Button>
          )}
        </>
      }
    >
      {isEmpty && <p>{t('live.backUp.alone')}</p>}
      {words.map((text) => (
        <p key={text} className="break">
          {text}
        </p>
      ))}
      {number !== '' && (
        <p>
          {t('live.backUp.ring')} <a href={`tel:${number.replace(/[^+\d]/g, '')}`}>{number}</a>
        </p>
      )}
      {place && (
        <p>
          <CallLink place={place}>{t('live.call.leads', { host: place.host })}</CallLink>
        </p>
      )}
      {mayMove && <p className="ink2">{t('live.backUp.about')}</p>}
    </Dialog>
  );
}
