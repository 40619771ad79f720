/** What is left for the groups, by the server's clock; as a number that is not read aloud each second. */
import { useServerNow } from '../../realtime/useServerClock.ts';
import { Sentence, gaps } from '../../ui/Sentence.tsx';
import { leftText } from '../room/clockText.ts';
import { useHeld } from '../room/roomContext.ts';
import { leftOf, useGroups } from './useGroups.ts';

export function GroupsTime() {
  const { t } = useHeld();
  const { grouping } = useGroups();
  const now = useServerNow(1_000);
  const left = grouping ? leftOf(grouping, now) : null;
  if (left === null) return null;
  return (
    <p className="groups-time num" data-over={left < 0 || undefined}>
      {left < 0 ? (
        <b className="strong">{t('groups.over')}</b>
      ) : (
        <Sentence
          text={t('live.left', gaps('time'))}
          parts={{ time: <b className="strong">{leftText(left)}</b> }}
        />
      )}
    </p>
  );
}
