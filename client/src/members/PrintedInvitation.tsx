/** An invitation on paper, to hang on the wall of the classroom. */
import { useTranslation } from 'react-i18next';
import type { Invitation } from '@silta/shared/members/records';
import { monthDay } from '../ui/time.ts';
import { invitationLink, joinAddress } from './addresses.ts';
import { useLocale } from './languageName.ts';
import { PrintedSheet } from './PrintedSheet.tsx';
import { useRoleName } from './roleName.ts';
import type { ShownSide } from './useSides.ts';

type Props = { invitation: Invitation; side: ShownSide; partnershipName: string; onDone: () => void };

export function PrintedInvitation({ invitation, side, partnershipName, onDone }: Props) {
  const { t } = useTranslation('members');
  const locale = useLocale();
  const roleName = useRoleName();
  const { code, role, expiresAt } = invitation;
  const link = invitationLink(code);
  return (
    <PrintedSheet
      title={t('print.title', { partnership: partnershipName })}
      link={link}
      linkLabel={t('invite.qr', { address: link })}
      onDone={onDone}
    >
      <p>{t('print.scan')}</p>
      <p>{t('print.open', { address: joinAddress() })}</p>
      <p>{t('print.type')}</p>
      <p className="paper-code">{code}</p>
      <p className="paper-small">
        {t('print.role', { side: side.name, role: roleName(role, side.record.kind) })}
      </p>
      <p className="paper-small">{t('print.until', { date: monthDay(expiresAt, locale, side.timeZone) })}</p>
    </PrintedSheet>
  );
}
