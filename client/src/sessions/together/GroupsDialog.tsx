/** Groups before they begin: made by chance, mixed again, put right by hand, and opened with one press. */
import { Shuffle } from 'lucide-react';
import { useState } from 'react';
import { newId } from '@silta/shared/newId';
import type { GroupId, GroupingId, MemberId } from '@silta/shared/ids';
import type { Member } from '@silta/shared/members/records';
import type { GroupPlan } from '@silta/shared/sessions/groupRecords';
import { groupCount, mixedGroups } from '@silta/shared/sessions/grouping';
import { Button } from '../../ui/Button.tsx';
import { FormDialog } from '../FormDialog.tsx';
import { useHeld } from '../room/roomContext.ts';
import { useProgress } from '../room/useProgress.ts';
import { useStageBoard } from '../room/useStageBoard.ts';
import { GroupBoxes } from './GroupBoxes.tsx';
import { GroupPlanFields, plainPlan } from './GroupPlanFields.tsx';
import { usePeopleToGroup } from './usePeopleToGroup.ts';
import { usePlaces } from './usePlaces.ts';
import { usePress } from './usePress.ts';
import './groupPlan.css';

export function GroupsDialog({ onClose }: { onClose: () => void }) {
  const { t } = useHeld();
  const { current } = useProgress();
  const { possible, make } = usePlaces(useStageBoard(current));
  const { people, isHere } = usePeopleToGroup();
  const [plan, setPlan] = useState<GroupPlan>(() => planned(current, possible));
  const [draft, setDraft] = useState<readonly MemberId[][]>(() => mixed(plan, people));
  const { isBusy, press } = usePress();
  const shown = draft.filter((ids) => ids.length > 0);

  function change(next: GroupPlan) {
    setPlan(next);
    if (next.by !== plan.by || next.number !== plan.number) setDraft(mixed(next, people));
  }

  async function open() {
    if (shown.length === 0 || isBusy) return;
    const places = make(plan.place, shown.length);
    const groups = shown.map((memberIds, index) => ({
      ...{ id: newId<GroupId>(), memberIds, callUrl: '' },
      place: places[index] ?? null,
    }));
    const about = { purpose: 'work', agendaItemId: current?.id ?? null, minutes: plan.minutes } as const;
    if (await press('grouping.open', { id: newId<GroupingId>(), ...about, groups })) onClose();
  }

  return (
    <FormDialog
      title={t('groups.title')}
      submit={t('groups.open')}
      size="l"
      onSubmit={() => void open()}
      onClose={onClose}
    >
      <GroupPlanFields plan={plan} onChange={change} places={possible} />
      <div className="row-between">
        <p className="ui ink2">{t('groups.here', { count: people.length })}</p>
        <Button size="s" icon={Shuffle} onClick={() => setDraft(mixed(plan, people))}>
          {t('groups.shuffle')}
        </Button>
      </div>
      {people.length === 0 ? (
        <p className="ui">{t('groups.nobody')}</p>
      ) : (
        <GroupBoxes
          boxes={draft.map((memberIds, index) => ({
            number: index + 1,
            memberIds,
            more: <Alone ids={memberIds} />,
          }))}
          isHere={isHere}
          onMove={(id, number) => setDraft(withMoved(draft, id, number))}
        />
      )}
    </FormDialog>
  );
}

function Alone({ ids }: { ids: readonly MemberId[] }) {
  const { t } = useHeld();
  return ids.length === 1 ? <p className="meta">{t('groups.alone')}</p> : null;
}

/** As the step was planned, as far as it is possible here. */
function planned(
  step: { kind: string; groups: GroupPlan | null } | null,
  possible: readonly GroupPlan['place'][],
): GroupPlan {
  const plan = step?.groups ?? { ...plainPlan, ...(step?.kind === 'pairs' && { by: 'pairs' as const }) };
  return possible.includes(plan.place) ? plan : { ...plan, place: 'none' };
}

function mixed(plan: GroupPlan, people: readonly Member[]): MemberId[][] {
  return mixedGroups(people, groupCount(plan, people), Math.random).map((group) => group.map(({ id }) => id));
}

function withMoved(draft: readonly MemberId[][], id: MemberId, number: number): MemberId[][] {
  return draft.map((ids, index) => {
    const others = ids.filter((each) => each !== id);
    return index + 1 === number ? [...others, id] : others;
  });
}
