/** What the server did not take: a line that stays until somebody has looked, and the list behind it. */
import { CircleAlert } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoomId } from '@silta/shared/ids';
import { useOutbox, useRefused } from '../realtime/hooks.ts';
import { useRefusalText } from '../realtime/refusalText.ts';
import { announce } from '../ui/announcements.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { RefusedDialog } from './RefusedDialog.tsx';
import { refusedKind } from './refusedKind.ts';

export function RefusedBanner({ partnershipId }: { partnershipId: RoomId }) {
  const { t } = useTranslation('realtime');
  const textOf = useRefusalText();
  const { refused } = useOutbox();
  const [isOpen, setOpen] = useState(false);
  useRefused(({ name, reason, details }) => {
    announce(`${t(`refused.${refusedKind(name)}`)} ${textOf(reason, details)}`, 'assertive');
  });
  const [newest] = refused.slice(-1);
  if (!newest) return null;
  return (
    <>
      <Banner
        icon={CircleAlert}
        kind="bad"
        actions={
          <Button size="s" onClick={() => setOpen(true)}>
            {t('refused.look')}
          </Button>
        }
      >
        {refused.length === 1 ? (
          <>
            <b className="strong">{t(`refused.${refusedKind(newest.name)}`)}</b>{' '}
            {textOf(newest.reason, newest.details)}
          </>
        ) : (
          t('refused.several', { count: refused.length })
        )}
      </Banner>
      {isOpen && <RefusedDialog partnershipId={partnershipId} onClose={() => setOpen(false)} />}
    </>
  );
}
