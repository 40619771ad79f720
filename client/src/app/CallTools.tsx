/** Which tools for video calls one's side may use; the other side is warned when it plans with another one. */
import { useTranslation } from 'react-i18next';
import type { RoomId } from '@silta/shared/ids';
import { callTools } from '@silta/shared/partnerships/callTools';
import type { CallTool } from '@silta/shared/partnerships/callTools';
import type { Side } from '@silta/shared/partnerships/records';
import { Checkbox } from '../ui/Checkbox.tsx';
import { SettingsSection } from './SettingsSection.tsx';
import { useSave } from './useSave.ts';

export function CallTools({ partnershipId, side }: { partnershipId: RoomId; side: Side }) {
  const { t } = useTranslation('app');
  const { save } = useSave(partnershipId);
  const allowed = side.callTools ?? [];

  function set(tool: CallTool, isAllowed: boolean) {
    const tools = callTools.filter((each) => (each === tool ? isAllowed : allowed.includes(each)));
    // Without any it is as if nothing had been said.
    void save('side.setCallTools', { sideId: side.id, tools: tools.length > 0 ? tools : null });
  }

  return (
    <SettingsSection title={t('callTools.title')} text={t('callTools.text')}>
      <fieldset className="stack call-tools">
        <legend className="sr">{t('callTools.title')}</legend>
        {callTools.map((tool) => (
          <Checkbox
            key={tool}
            label={t(`callTools.${tool}`)}
            checked={allowed.includes(tool)}
            onChange={({ target }) => set(tool, target.checked)}
          />
        ))}
        <p className="ui ink2">{side.callTools === null ? t('callTools.unsaid') : t('callTools.said')}</p>
      </fieldset>
    </SettingsSection>
  );
}
