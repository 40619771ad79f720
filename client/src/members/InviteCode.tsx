/** An invitation to show, read out, copy or print: QR code, code, until when and for how many. */
import { Printer } from 'lucide-react';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Invitation } from '@silta/shared/members/records';
import { Button } from '../ui/Button.tsx';
import { CopyButton } from '../ui/CopyButton.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { monthDay } from '../ui/time.ts';
import { invitationLink, joinAddress } from './addresses.ts';
import { useLocale } from './languageName.ts';
import { LazyQrCode } from './LazyQrCode.tsx';
import { PrintedInvitation } from './PrintedInvitation.tsx';
import type { ShownSide } from './useSides.ts';

type Props = { invitation: Invitation; side: ShownSide; partnershipName: string };

export function InviteCode({ invitation, side, partnershipName }: Props) {
  const { t } = useTranslation('members');
  const [isPrinting, setPrinting] = useState(false);
  const { code, role } = invitation;
  const link = invitationLink(code);
  return (
    <>
      <div className="invite">
        <Suspense fallback={<Skeleton height="7.25rem" />}>
          <LazyQrCode text={link} label={t('invite.qr', { address: link })} />
        </Suspense>
        <div>
          <p className="meta">{role === 'learner' ? t('invite.classCode') : t('invite.code')}</p>
          <p className="bigcode">{code}</p>
          <p className="meta break">{joinAddress()}</p>
        </div>
      </div>
      <InvitationUse invitation={invitation} side={side} />
      <div className="actions">
        <CopyButton
          text={link}
          label={t('invite.copyLink')}
          copiedLabel={t('invite.copied')}
          failedLabel={t('invite.copyFailed')}
        />
        <Button icon={Printer} onClick={() => setPrinting(true)}>
          {t('invite.print')}
        </Button>
      </div>
      {isPrinting && (
        <PrintedInvitation
          invitation={invitation}
          side={side}
          partnershipName={partnershipName}
          onDone={() => setPrinting(false)}
        />
      )}
    </>
  );
}

function InvitationUse({ invitation, side }: Pick<Props, 'invitation' | 'side'>) {
  const { t } = useTranslation('members');
  const locale = useLocale();
  const { useLimit, uses, expiresAt } = invitation;
  const date = monthDay(expiresAt, locale, side.timeZone);
  return (
    <p className="meta">
      {t('invite.until', { date, count: useLimit })}{' '}
      {uses === 0 ? t('invite.joinedNone') : t('invite.joined', { count: uses })}
    </p>
  );
}
