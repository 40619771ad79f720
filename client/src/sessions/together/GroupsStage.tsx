/** Small groups on the stage: one's own while it works, all of them for whoever leads, and the results when all are back. */
import { Suspense } from 'react';
import type { ReactNode } from 'react';
import type { RoomId } from '@silta/shared/ids';
import { RadioSegment } from '../../ui/RadioSegment.tsx';
import { useStore } from '../../ui/createStore.ts';
import { useHeld } from '../room/roomContext.ts';
import { GroupResults } from './GroupResults.tsx';
import { GroupsOverview } from './GroupsOverview.tsx';
import { OwnGroup } from './OwnGroup.tsx';
import { useGroups } from './useGroups.ts';
import { visiting } from './visiting.ts';

interface Props {
  board: (boardId: RoomId) => ReactNode;
}

export function GroupsStage({ board }: Props) {
  const { isWorking, groups } = useGroups();
  return (
    <div className="room-sheet groups-stage">
      <Suspense fallback={null}>
        {isWorking ? <Working board={board} /> : <GroupResults groups={groups} />}
      </Suspense>
    </div>
  );
}

/** Whoever is in a group and leads the session as well looks at one or the other. */
function Working({ board }: Props) {
  const { t, may } = useHeld();
  const { groups, own } = useGroups();
  const visitedId = useStore(visiting);
  const visited = groups.find(({ id }) => id === visitedId);
  const mayLead = may('group.move');
  if (!mayLead) return own ? <OwnGroup group={own} board={board} /> : <GroupsOverview />;
  const shown = visited ?? null;
  const options = [
    { value: 'all', label: t('groups.all') },
    ...(own && own !== shown ? [{ value: own.id, label: t('groups.name', { number: own.number }) }] : []),
    ...(shown ? [{ value: shown.id, label: t('groups.name', { number: shown.number }) }] : []),
  ];
  return (
    <>
      {options.length > 1 && (
        <RadioSegment
          label={t('groups.which')}
          value={shown?.id ?? 'all'}
          options={options}
          onChange={(value) => visiting.set(groups.find(({ id }) => id === value)?.id ?? null)}
        />
      )}
      {shown ? <OwnGroup group={shown} board={board} /> : <GroupsOverview />}
    </>
  );
}
