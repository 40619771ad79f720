/** What everybody has at hand: hand up, slower, the line that is read along, and the way out. */
import { Captions, DoorOpen, Hand, ScrollText, Smile, Turtle } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { Suspense, lazy, useState } from 'react';
import { seatIdOf } from '@silta/shared/sessions/liveSeatCommands';
import { limits } from '@silta/shared/limits';
import { paths } from '../../paths.ts';
import { useRecord } from '../../realtime/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import { classNames } from '../../ui/classNames.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Link } from '../../ui/router.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { TogetherMenu } from '../together/TogetherMenu.tsx';
import { useDraft } from './drafts.tsx';
import { useHeld } from './roomContext.ts';

const CheerRow = lazy(() => import('./CheerRow.tsx').then((m) => ({ default: m.CheerRow })));

export function Controls() {
  const { t, may, takesPart, isOpen, partnershipId, session, run } = useHeld();
  const [isCaptioning, setCaptioning] = useState(false);
  const [isCheering, setCheering] = useState(false);
  return (
    <div className="room-controls">
      <SlowerCount />
      {isCaptioning && <SayCaption />}
      {isCheering && isOpen && (
        <Suspense fallback={null}>
          <CheerRow />
        </Suspense>
      )}
      <div className="room-ctls" role="group" aria-label={t('live.controls')}>
        {takesPart && isOpen && (
          <>
            <HandButton />
            <SlowerButton />
          </>
        )}
        {isOpen && (
          <Ctl
            icon={Smile}
            label={t('cheer.title')}
            pressed={isCheering}
            onPress={() => setCheering(!isCheering)}
          />
        )}
        <TogetherMenu />
        {may('caption.say') && isOpen && (
          <Ctl
            icon={Captions}
            label={t('live.caption.title')}
            pressed={isCaptioning}
            onPress={() => setCaptioning(!isCaptioning)}
          />
        )}
        {run.state === 'ended' && (
          <Link className="room-ctl" to={paths.sessionRecord(partnershipId, session.id)}>
            <Icon of={ScrollText} size="l" />
            {t('record.title')}
          </Link>
        )}
        <Link className="room-ctl room-leave" to={paths.session(partnershipId, session.id)}>
          <Icon of={DoorOpen} size="l" />
          {t('live.leave')}
        </Link>
      </div>
    </div>
  );
}

interface CtlProps {
  icon: LucideIcon;
  label: string;
  pressed: boolean;
  onPress: () => void;
  className?: string;
}

function Ctl({ icon, label, pressed, onPress, className }: CtlProps) {
  return (
    <button
      type="button"
      className={classNames('room-ctl', className)}
      aria-pressed={pressed}
      onClick={onPress}
    >
      <Icon of={icon} size="l" />
      {label}
    </button>
  );
}

function HandButton() {
  const { t, viewer, session, send } = useHeld();
  const own = viewer.memberId === null ? '' : seatIdOf(session.id, viewer.memberId);
  const isUp = Boolean(useRecord(session.id, 'seat', own)?.handAt);
  return (
    <Ctl
      className="room-ctl-hand"
      icon={Hand}
      label={isUp ? t('live.hand.up') : t('live.hand.raise')}
      pressed={isUp}
      onPress={() => send(isUp ? 'hand.lower' : 'hand.raise', {})}
    />
  );
}

function SlowerButton() {
  const { t, run, viewer, send } = useHeld();
  const asks = run.slowerBy.some((id) => id === viewer.memberId);
  return (
    <Ctl
      icon={Turtle}
      label={t('live.slower.ask')}
      pressed={asks}
      onPress={() => send(asks ? 'slower.unask' : 'slower.ask', {})}
    />
  );
}

/** Without names, and without an alarm. */
function SlowerCount() {
  const { t, run, may, send } = useHeld();
  if (run.slower === 0) return null;
  return (
    <p className="room-slower ui" role="status">
      <Icon of={Turtle} />
      {t('live.slower.count', { count: run.slower })}
      {may('slower.clear') && (
        <Button size="s" onClick={() => send('slower.clear', {})}>
          {t('live.slower.clear')}
        </Button>
      )}
    </p>
  );
}

function SayCaption() {
  const { t, send } = useHeld();
  const [text, setText] = useDraft('caption');
  const isEmpty = text.trim() === '';
  return (
    <form
      className="room-form"
      onSubmit={(event) => {
        event.preventDefault();
        send('caption.say', { text });
        setText('');
      }}
    >
      <TextInput
        small
        autoFocus
        aria-label={t('live.caption.field')}
        placeholder={t('live.caption.field')}
        maxLength={limits.captionLine}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <Button type="submit" size="s">
        {isEmpty ? t('live.caption.clear') : t('live.caption.say')}
      </Button>
    </form>
  );
}
