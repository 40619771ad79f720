/** Everything that came back, with the reason and the text, until it is put away. */
import { Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from '../ui/router.tsx';
import { glossaryOf } from '@silta/shared/glossary/room';
import type { RoomId } from '@silta/shared/ids';
import { currentLanguage } from '../i18n.ts';
import { localeOf } from '../members/languageName.ts';
import { timeZoneHere } from '../partnerships/countries.ts';
import { paths } from '../paths.ts';
import type { RefusedEntry } from '../realtime/entry.ts';
import { useOutbox, useRecords } from '../realtime/hooks.ts';
import { useRefusalText } from '../realtime/refusalText.ts';
import { Button } from '../ui/Button.tsx';
import { CopyButton } from '../ui/CopyButton.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { fullTime } from '../ui/time.ts';
import { refusedKind, writtenIn } from './refusedKind.ts';

type Props = { partnershipId: RoomId; onClose: () => void };

export function RefusedDialog({ partnershipId, onClose }: Props) {
  const { t } = useTranslation('realtime');
  const { refused, dismiss } = useOutbox();
  const navigate = useNavigate();

  const sessions = useRecords(partnershipId, 'session');
  const isOnBoard = (room: RoomId) =>
    room !== partnershipId && room !== glossaryOf(partnershipId) && !sessions.some(({ id }) => id === room);

  function openBoard(board: RoomId) {
    onClose();
    navigate(paths.board(partnershipId, board));
  }

  return (
    <Dialog open title={t('refused.title')} closeLabel={t('refused.close')} onClose={onClose}>
      <ul className="refused">
        {refused.map((entry) => (
          <Refused
            key={entry.id}
            entry={entry}
            onDismiss={() => dismiss(entry.id)}
            onOpen={isOnBoard(entry.room) ? () => openBoard(entry.room) : undefined}
          />
        ))}
      </ul>
    </Dialog>
  );
}

type RefusedProps = { entry: RefusedEntry; onDismiss: () => void; onOpen: (() => void) | undefined };

function Refused({ entry, onDismiss, onOpen }: RefusedProps) {
  const { t } = useTranslation('realtime');
  const textOf = useRefusalText();
  const written = writtenIn(entry.payload);
  return (
    <li className="stack">
      <p className="strong">{t(`refused.${refusedKind(entry.name)}`)}</p>
      <p className="ui ink2">{textOf(entry.reason, entry.details)}</p>
      {written !== '' && <blockquote className="refused-text break">{written}</blockquote>}
      <p className="meta">{fullTime(entry.at, localeOf(currentLanguage()), timeZoneHere())}</p>
      <div className="actions">
        {written !== '' && (
          <CopyButton
            size="s"
            text={written}
            label={t('refused.copy')}
            copiedLabel={t('refused.copied')}
            failedLabel={t('refused.notCopied')}
          />
        )}
        {onOpen && (
          <Button size="s" onClick={onOpen}>
            {t('refused.openBoard')}
          </Button>
        )}
        <Button kind="quiet" size="s" icon={Trash2} onClick={onDismiss}>
          {t('refused.dismiss')}
        </Button>
      </div>
    </li>
  );
}
