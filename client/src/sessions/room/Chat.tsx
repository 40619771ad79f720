/** The chat of the session: a log that follows what is new only for those who read its end. */
import { MessageSquareLock, SendHorizontal } from 'lucide-react';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { newId } from '@silta/shared/newId';
import type { GroupId, MessageId } from '@silta/shared/ids';
import { limits } from '@silta/shared/limits';
import { isStaff } from '@silta/shared/roles';
import { useRecords } from '../../realtime/hooks.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { RadioSegment } from '../../ui/RadioSegment.tsx';
import { useStore } from '../../ui/createStore.ts';
import { TextInput } from '../../ui/TextInput.tsx';
import { useTalkingGroup } from '../together/useGroups.ts';
import { visiting } from '../together/visiting.ts';
import { ChatMessage } from './ChatMessage.tsx';
import { useDraft } from './drafts.tsx';
import { useHeld } from './roomContext.ts';

/** So near to its end somebody reads what is new. */
const nearPx = 80;
/** Of a long talk; what was said before is in the record. */
const shownMost = 200;

export function Chat() {
  const { t, session } = useHeld();
  const group = useTalkingGroup(useStore(visiting));
  const [isApart, setApart] = useState(true);
  const groupId = isApart ? (group?.id ?? null) : null;
  const messages = useRecords(session.id, 'message');
  const sorted = messages
    .filter((message) => message.groupId === groupId)
    .sort((a, b) => (a.sentAt < b.sentAt ? -1 : 1))
    .slice(-shownMost);
  const log = useRef<HTMLDivElement>(null);
  const isNear = useRef(true);
  useLayoutEffect(() => {
    if (isNear.current && log.current) log.current.scrollTop = log.current.scrollHeight;
  }, [messages]);
  useEffect(() => {
    if (log.current) log.current.scrollTop = log.current.scrollHeight;
  }, []);
  return (
    <section className="room-chat-part" aria-labelledby="room-chat">
      <div className="room-h">
        <h2 id="room-chat">{t('live.chat.title')}</h2>
        <WhoWrites />
      </div>
      {group && (
        <div className="room-pad">
          <RadioSegment
            label={t('groups.talk')}
            value={isApart ? 'group' : 'all'}
            onChange={(value) => setApart(value === 'group')}
            options={[
              { value: 'group', label: t('groups.name', { number: group.number }) },
              { value: 'all', label: t('groups.everyone') },
            ]}
          />
        </div>
      )}
      <div
        ref={log}
        className="room-log"
        role="log"
        aria-labelledby="room-chat"
        // A scrolling part needs to be reached by keyboard.
        tabIndex={0}
        onScroll={({ currentTarget: { scrollTop, clientHeight, scrollHeight } }) => {
          isNear.current = scrollTop + clientHeight >= scrollHeight - nearPx;
        }}
      >
        {sorted.length === 0 && <p className="ui ink2">{t('live.chat.empty')}</p>}
        <ol>
          {sorted.map((message) => (
            <ChatMessage key={message.id} message={message} />
          ))}
        </ol>
      </div>
      <Write groupId={groupId} />
    </section>
  );
}

function Write({ groupId }: { groupId: GroupId | null }) {
  const { t, run, viewer, takesPart, isOpen, send } = useHeld();
  const [text, setText] = useDraft(groupId === null ? 'chat' : 'groupChat');
  if (!takesPart || !isOpen) return null;
  if (run.chat === 'off' || (run.chat === 'staff' && groupId === null && !isStaff(viewer)))
    return <p className="ui ink2 room-pad">{t(`live.chat.closed.${run.chat}`)}</p>;

  const label = groupId === null ? t('live.chat.field') : t('groups.chatField');

  function say() {
    if (text.trim() === '') return;
    send('message.send', { id: newId<MessageId>(), text, ...(groupId !== null && { groupId }) });
    setText('');
  }

  return (
    <form
      className="room-form"
      onSubmit={(event) => {
        event.preventDefault();
        say();
      }}
    >
      <TextInput
        small
        aria-label={label}
        placeholder={label}
        maxLength={limits.messageText}
        value={text}
        autoComplete="off"
        onChange={({ target }) => setText(target.value)}
      />
      <IconButton type="submit" icon={SendHorizontal} label={t('live.chat.send')} />
    </form>
  );
}

function WhoWrites() {
  const { t, run, may, isOpen, send } = useHeld();
  if (!may('run.setChat') || !isOpen) return null;
  return (
    <Menu
      label={t('live.chat.who')}
      entries={(['everyone', 'staff', 'off'] as const).map((chat) => ({
        id: chat,
        label: t(`live.chat.rule.${chat}`),
        chosen: run.chat === chat,
        onSelect: () => send('run.setChat', { chat }),
      }))}
      button={(props) => (
        <IconButton size="s" icon={MessageSquareLock} label={t('live.chat.who')} {...props} />
      )}
    />
  );
}
