/** Below the film: how far it is; for whoever leads, what everybody's is told; and what is only for this device. */
import { Pause, Play, Volume2, VolumeX, X } from 'lucide-react';
import { useEffect, useEffectEvent, useState } from 'react';
import type { Attachment } from '@silta/shared/files/attachments';
import { lengthMsOf, placeOf } from '@silta/shared/sessions/showing';
import { lengthOf } from '../../files/measures.ts';
import { languageName } from '../../members/languageName.ts';
import { useServerNow } from '../../realtime/useServerClock.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Select } from '../../ui/Select.tsx';
import { useHeld } from '../room/roomContext.ts';
import { usePress } from '../together/usePress.ts';

interface Props {
  film: Attachment;
  muted: { isMuted: boolean; setMuted: (isMuted: boolean) => void };
  captions: { caption: string; setCaption: (language: string) => void };
}

export function ShowingBar({ film, muted, captions }: Props) {
  const { t, may, run } = useHeld();
  const { isMuted, setMuted } = muted;
  const lengthMs = lengthMsOf(film);
  const at = placeOf(run.showing, useServerNow(500), lengthMs);
  const place = { at: lengthOf(at / 1_000), length: lengthMs === null ? '' : lengthOf(lengthMs / 1_000) };
  return (
    <div className="showing-bar">
      {may('showing.pause') && <Leading at={at} lengthMs={lengthMs} />}
      <span className="num ui">
        {lengthMs === null ? place.at : t('showing.placeOf', place)}
        {run.showing.since === null && <span className="meta"> {t('showing.stands')}</span>}
      </span>
      <span className="showing-own">
        <CaptionChoice film={film} {...captions} />
        <IconButton
          icon={isMuted ? VolumeX : Volume2}
          label={t(isMuted ? 'showing.unmute' : 'showing.mute')}
          onClick={() => setMuted(!isMuted)}
        />
      </span>
    </div>
  );
}

function CaptionChoice({ film, caption, setCaption }: { film: Attachment } & Props['captions']) {
  const { t, locale } = useHeld();
  if (film.captions.length === 0) return null;
  return (
    <Select
      aria-label={t('showing.captions')}
      value={caption}
      onChange={({ target }) => setCaption(target.value)}
    >
      <option value="">{t('showing.noCaptions')}</option>
      {film.captions.map(({ fileId, language }) => (
        <option key={fileId} value={language}>
          {languageName(language, locale)}
        </option>
      ))}
    </Select>
  );
}

type Act = 'pause' | 'resume' | 'end';

function Leading({ at, lengthMs }: { at: number; lengthMs: number | null }) {
  const { t, run } = useHeld();
  const { isBusy, press } = usePress();
  const { since, step: seen } = run.showing;
  const isPlaying = since !== null && at !== lengthMs;
  const act = (name: Act) => () => {
    if (!isBusy) void press(`showing.${name}`, { seen });
  };
  // What is through is playing still, as far as the server knows: it jumps to its beginning.
  const again = () => {
    if (!isBusy) void press('showing.jump', { seen, toMs: 0 });
  };
  const goOn = since === null ? act('resume') : again;
  return (
    <>
      <IconButton
        icon={isPlaying ? Pause : Play}
        label={t(isPlaying ? 'showing.pause' : 'showing.resume')}
        onClick={isPlaying ? act('pause') : goOn}
      />
      {lengthMs !== null && <Place at={at} lengthMs={lengthMs} />}
      <IconButton icon={X} label={t('showing.end')} onClick={act('end')} />
    </>
  );
}

/** Sent once the thumb or the arrow keys come to rest. */
const restMs = 350;

function Place({ at, lengthMs }: { at: number; lengthMs: number }) {
  const { t, run } = useHeld();
  const { press } = usePress();
  const [wanted, setWanted] = useState<number | null>(null);
  const send = useEffectEvent(async (toMs: number) => {
    await press('showing.jump', { seen: run.showing.step, toMs });
    setWanted(null);
  });
  useEffect(() => {
    if (wanted === null) return;
    const timer = setTimeout(() => void send(wanted), restMs);
    return () => clearTimeout(timer);
  }, [wanted]);
  const shown = wanted ?? at;
  const place = { at: lengthOf(shown / 1_000), length: lengthOf(lengthMs / 1_000) };
  return (
    <input
      type="range"
      className="showing-place"
      min={0}
      max={lengthMs}
      step={1_000}
      value={shown}
      aria-label={t('showing.place')}
      aria-valuetext={t('showing.placeOf', place)}
      onChange={({ target }) => setWanted(Number(target.value))}
    />
  );
}
