/** Settings: oneself, this device, one's side, and the partnership as a whole; each as far as one may. */
import { useTranslation } from 'react-i18next';
import { belongingOf } from '@silta/shared/belonging';
import { can } from '@silta/shared/access';
import type { RoomId } from '@silta/shared/ids';
import { isStaff } from '@silta/shared/roles';
import { useMe, useSides } from '../members/useSides.ts';
import { useRecord, useViewer } from '../realtime/hooks.ts';
import { AboutMe } from './AboutMe.tsx';
import { CallTools } from './CallTools.tsx';
import { ChatRulesSection } from './ChatRulesSection.tsx';
import { ChangePassword } from './ChangePassword.tsx';
import { DeviceList } from './DeviceList.tsx';
import { EndPartnership } from './EndPartnership.tsx';
import { FreeDays } from './FreeDays.tsx';
import { HandOver } from './HandOver.tsx';
import { LeavePartnership } from './LeavePartnership.tsx';
import { ListedWords } from './ListedWords.tsx';
import { LinkPreviews } from './LinkPreviews.tsx';
import { MapTilesSection } from './MapTilesSection.tsx';
import { PartnershipActs } from './PartnershipActs.tsx';
import { PartnershipName } from './PartnershipName.tsx';
import './settings.css';
import { SideSettings } from './SideSettings.tsx';
import { ThisDevice } from './ThisDevice.tsx';
import { WeeklyMail } from './WeeklyMail.tsx';

export function SettingsPage({ partnershipId }: { partnershipId: RoomId }) {
  const { t } = useTranslation('app');
  const viewer = useViewer(partnershipId);
  const me = useMe(partnershipId);
  const { own } = useSides(partnershipId);
  const partnership = useRecord(partnershipId, 'partnership', partnershipId);
  const isOver = partnership?.endedAt !== null;
  const ofSide = own && belongingOf('side', own.record);
  const mayWrite = viewer !== null && !isOver;
  return (
    <main className="page" id="main" tabIndex={-1}>
      <header className="pagehead">
        <h1>{t('settings.title')}</h1>
      </header>
      {mayWrite && me && can(viewer, 'member.edit', belongingOf('member', me)) && (
        <AboutMe partnershipId={partnershipId} me={me} />
      )}
      <ThisDevice />
      <WeeklyMail />
      <ChangePassword />
      <DeviceList />
      {mayWrite && own && can(viewer, 'side.edit', ofSide) && (
        <SideSettings key={own.id} partnershipId={partnershipId} side={own.record} />
      )}
      {mayWrite && own && can(viewer, 'side.setCallTools', ofSide) && (
        <CallTools partnershipId={partnershipId} side={own.record} />
      )}
      {mayWrite && own && can(viewer, 'side.setFreeDays', ofSide) && (
        <FreeDays partnershipId={partnershipId} side={own.record} />
      )}
      {mayWrite && can(viewer, 'partnership.rename') && (
        <PartnershipName key={partnership.name} partnershipId={partnershipId} name={partnership.name} />
      )}
      {mayWrite && can(viewer, 'partnership.setLinkPreviews') && (
        <LinkPreviews partnershipId={partnershipId} isOn={partnership.linkPreviews} />
      )}
      {mayWrite && can(viewer, 'partnership.setMapTiles') && (
        <MapTilesSection partnershipId={partnershipId} isOn={partnership.mapTiles} />
      )}
      {mayWrite && can(viewer, 'partnership.setChatRules') && (
        <ChatRulesSection partnershipId={partnershipId} rules={partnership.chat} />
      )}
      {mayWrite && can(viewer, 'partnership.listWords') && (
        <ListedWords partnershipId={partnershipId} list={partnership.listedWords} />
      )}
      {mayWrite && own && can(viewer, 'side.handOver', ofSide) && (
        <HandOver partnershipId={partnershipId} side={own.record} />
      )}
      {viewer && isStaff(viewer) && <PartnershipActs partnershipId={partnershipId} />}
      {viewer && isStaff(viewer) && <EndPartnership partnershipId={partnershipId} />}
      {mayWrite && me && can(viewer, 'member.remove', belongingOf('member', me)) && (
        <LeavePartnership partnershipId={partnershipId} me={me} />
      )}
    </main>
  );
}
