/** Whether the line holds: what waits on this device while it does not, and a word when it is back. */
import { CloudOff, CloudCheck, HardDrive } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../i18n.ts';
import { localeOf } from '../members/languageName.ts';
import { timeZoneHere } from '../partnerships/countries.ts';
import type { ConnectionState } from '../realtime/connection.ts';
import type { Entry } from '../realtime/entry.ts';
import { useConnection, useOutbox } from '../realtime/hooks.ts';
import { useRealm } from '../realtime/RealmProvider.tsx';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { clockTime } from '../ui/time.ts';

/** Long enough to be read, too short to be in the way. */
const welcomeMs = 5_000;

export function ConnectionBanner() {
  const { t } = useTranslation('realtime');
  const { state } = useConnection();
  const { count, isLasting, waiting } = useOutbox();
  const isBack = useComeback(state);
  if (state === 'offline') return <OfflineBanner waiting={waiting} />;
  if (isBack) {
    return (
      <Banner icon={CloudCheck} kind="plain">
        {count > 0 ? t('connection.backSending', { count }) : t('connection.back')}
      </Banner>
    );
  }
  if (!isLasting && count > 0) {
    return <Banner icon={HardDrive}>{t('connection.notKept', { count })}</Banner>;
  }
  return null;
}

function OfflineBanner({ waiting }: { waiting: readonly Entry[] }) {
  const { t } = useTranslation('realtime');
  const { connection } = useRealm();
  const { lastContact } = useConnection();
  const isOnlyPosts = waiting.every(({ name }) => name === 'post.create');
  const time =
    lastContact === null ? null : clockTime(lastContact, localeOf(currentLanguage()), timeZoneHere());
  return (
    <Banner
      icon={CloudOff}
      aside={time !== null && t('connection.lastUpdate', { time })}
      actions={
        <Button size="s" onClick={() => connection.retry()}>
          {t('connection.tryNow')}
        </Button>
      }
    >
      <b className="strong">{t('connection.offline')}</b>{' '}
      {waiting.length === 0
        ? t('connection.readOn')
        : t(isOnlyPosts ? 'connection.posts' : 'connection.waiting', { count: waiting.length })}
    </Banner>
  );
}

/** True for a few seconds after the line was gone and came back. */
function useComeback(state: ConnectionState): boolean {
  const [was, setWas] = useState<'fine' | 'away' | 'back'>('fine');
  if (state === 'offline' && was !== 'away') setWas('away');
  if (state === 'online' && was === 'away') setWas('back');

  useEffect(() => {
    if (was !== 'back') return;
    const timer = setTimeout(() => setWas('fine'), welcomeMs);
    return () => clearTimeout(timer);
  }, [was]);

  return was === 'back';
}
