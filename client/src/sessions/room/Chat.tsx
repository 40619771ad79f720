/** The chat of the session: a log that follows what is new only for those who read its end. */
import { MessageSquareLock, SendHorizontal } from 'lucide-react';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { newId } from '@silta/shared/newId';
import type { GroupId, MessageId } from '@silta/shared/ids';
import { limits } from '@silta/shared/limits';
import { chatRule, tighter } from '@silta/shared/partnerships/chat';
import { isStaff } from '@silta/shared/roles';
import { useRecords } from '../../realtime/hooks.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { RadioSegment } from '../../ui/RadioSegment.tsx';
import { useStore } from '../../ui/createStore.ts';
import { LineForm } from '../LineForm.tsx';
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
      <OurRules />
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

/** What the sides have agreed on, for whoever wants to read it. */
function OurRules() {
  const { t, rules } = useHeld();
  if (rules.words === '') return null;
  return (
    <details className="ui room-pad">
      <summary>{t('live.chat.rules')}</summary>
      <p className="break room-rules">{rules.words}</p>
    </details>
  );
}

function Write({ groupId }: { groupId: GroupId | null }) {
  const { t, chat, viewer, takesPart, isOpen, send } = useHeld();
  const [text, setText] = useDraft(groupId === null ? 'chat' : 'groupChat');
  if (!takesPart || !isOpen) return null;
  if (chat === 'off' || (chat === 'staff' && groupId === null && !isStaff(viewer)))
    return <p className="ui ink2 room-pad">{t(`live.chat.closed.${chat}`)}</p>;

  return (
    <LineForm
      className="room-form"
      label={t(groupId === null ? 'live.chat.field' : 'groups.chatField')}
      maxLength={limits.messageText}
      text={text}
      setText={setText}
      onLine={() =>
        send('message.send', { id: newId<MessageId>(), text, ...(groupId !== null && { groupId }) })
      }
    >
      <IconButton type="submit" icon={SendHorizontal} label={t('live.chat.send')} />
    </LineForm>
  );
}

function WhoWrites() {
  const { t, chat: now, rules, may, isOpen, send } = useHeld();
  const choices = chatRule.options.filter((chat) => tighter(chat, rules.rule) === chat);
  if (!may('run.setChat') || !isOpen || choices.length < 2) return null;
  return (
    <Menu
      label={t('live.chat.who')}
      entries={choices.map((chat) => ({
        id: chat,
        label: t(`live.chat.rule.${chat}`),
        chosen: now === chat,
        onSelect: () => send('run.setChat', { chat }),
      }))}
      button={(props) => (
        <IconButton size="s" icon={MessageSquareLock} label={t('live.chat.who')} {...props} />
      )}
    />
  );
}
