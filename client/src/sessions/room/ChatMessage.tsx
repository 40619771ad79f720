/** One message: who, when, what; reported by whoever it bothers, hidden or left by staff. */
import { Ellipsis, Flag } from 'lucide-react';
import { reportReasons } from '@silta/shared/boards/choices';
import type { Message } from '@silta/shared/sessions/liveRecords';
import { Avatar } from '../../members/Avatar.tsx';
import { classNames } from '../../ui/classNames.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Menu } from '../../ui/Menu.tsx';
import type { MenuEntry } from '../../ui/Menu.tsx';
import { clockTime } from '../../ui/time.ts';
import { Author } from './Author.tsx';
import { hidingEntry } from './hiding.ts';
import { useHeld } from './roomContext.ts';

export function ChatMessage({ message }: { message: Message }) {
  const { t, locale, sides, may } = useHeld();
  const { authorId, sideId, text, sentAt, hiddenAt, reports } = message;
  const side = sides.of(sideId);
  const isGone = text === '';
  return (
    <li className={classNames('room-message', hiddenAt !== null && 'hidden')}>
      {side && <Avatar side={side} name={sides.member(authorId)?.name ?? null} size={24} />}
      <div>
        <Author memberId={authorId} sideId={sideId} strong />{' '}
        <time className="meta num" dateTime={sentAt}>
          {clockTime(sentAt, locale, sides.own?.timeZone ?? 'UTC')}
        </time>
        <p className={classNames('break', isGone && 'ink3')}>{isGone ? t('live.hidden') : text}</p>
        {hiddenAt !== null && !isGone && <p className="meta">{t('live.hidden')}</p>}
        {reports.length > 0 && may('message.hide') && (
          <p className="meta room-reported">
            {t('live.chat.reports', { count: reports.length })}{' '}
            {[...new Set(reports.map(({ reason }) => t(`live.reasons.${reason}`)))].join(', ')}
          </p>
        )}
        {reports.length > 0 && !may('message.hide') && <p className="meta">{t('live.chat.reported')}</p>}
      </div>
      <MessageMenu message={message} />
    </li>
  );
}

function MessageMenu({ message }: { message: Message }) {
  const { t, viewer, may, send } = useHeld();
  const { id: messageId, authorId, hiddenAt, reports } = message;
  const isMine = authorId === viewer.memberId;
  const entries: MenuEntry[] = [];
  if (may('message.hide'))
    entries.push(
      hidingEntry(t, {
        isHidden: hiddenAt !== null,
        hide: () => send('message.hide', { messageId }),
        show: () => send('message.show', { messageId }),
      }),
    );
  if (may('message.leave') && reports.length > 0 && !isMine)
    entries.push({
      id: 'leave',
      label: t('live.chat.leave'),
      onSelect: () => send('message.leave', { messageId }),
    });
  const hasReported = reports.some(({ memberId }) => memberId === viewer.memberId);
  if (!isMine && !may('message.hide') && !hasReported && hiddenAt === null)
    entries.push(
      { id: 'why', kind: 'heading', label: t('live.chat.report') },
      ...reportReasons.map((reason) => ({
        id: reason,
        label: t(`live.reasons.${reason}`),
        icon: Flag,
        onSelect: () => send('message.report', { messageId, reason }),
      })),
    );
  if (entries.length === 0) return null;
  return (
    <Menu
      label={t('live.more')}
      entries={entries}
      button={(props) => <IconButton size="s" icon={Ellipsis} label={t('live.more')} {...props} />}
    />
  );
}
