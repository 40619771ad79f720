/** For whom something is: everybody, whole sides, working groups, or people. */
import type { ReactNode } from 'react';
import type { RoomId } from '@silta/shared/ids';
import type { Member } from '@silta/shared/members/records';
import type { ParticipantsWish } from '@silta/shared/sessions/participantsWish';
import { useRecords } from '../realtime/hooks.ts';
import { Checkbox } from '../ui/Checkbox.tsx';
import { RadioSegment } from '../ui/RadioSegment.tsx';
import { toggled } from '../ui/toggled.ts';
import { PeoplePicks } from './PeoplePicks.tsx';
import { useSides } from './useSides.ts';

type Who = ParticipantsWish['who'];

type Props = {
  partnershipId: RoomId;
  id: string;
  label: string;
  /** What the choices are called. */
  nameOf: (who: Who) => string;
  /** Those who may be chosen one by one. */
  members: readonly Member[];
  value: ParticipantsWish;
  onChange: (value: ParticipantsWish) => void;
  error: ReactNode;
  children?: ReactNode;
};

export function WhoField({
  partnershipId,
  id,
  label,
  nameOf,
  members,
  value,
  onChange,
  error,
  children,
}: Props) {
  const { ownFirst } = useSides(partnershipId);
  const groups = useRecords(partnershipId, 'workingGroup');
  const kinds: Who[] = ['all', 'sides', ...(groups.length > 0 ? (['groups'] as const) : []), 'chosen'];

  function choose(who: Who) {
    if (who === 'all') onChange({ who });
    else if (who === 'sides') onChange({ who, sideIds: ownFirst.map((side) => side.id) });
    else if (who === 'groups') onChange({ who, groupIds: [] });
    else onChange({ who, memberIds: [] });
  }

  return (
    <fieldset className="who" id={id} tabIndex={-1}>
      <legend className="label">{label}</legend>
      <RadioSegment
        label={label}
        value={value.who}
        options={kinds.map((who) => ({ value: who, label: nameOf(who) }))}
        onChange={choose}
      />
      {value.who === 'sides' && (
        <Boxes
          all={ownFirst.map((side) => ({ id: side.id, name: `${side.code} ${side.place}` }))}
          chosen={value.sideIds}
          onChange={(sideIds) => onChange({ who: 'sides', sideIds })}
        />
      )}
      {value.who === 'groups' && (
        <Boxes
          all={groups}
          chosen={value.groupIds}
          onChange={(groupIds) => onChange({ who: 'groups', groupIds })}
        />
      )}
      {value.who === 'chosen' && (
        <PeoplePicks
          sides={ownFirst}
          members={members}
          chosen={value.memberIds}
          onChange={(memberIds) => onChange({ who: 'chosen', memberIds })}
        />
      )}
      {children}
      {error !== undefined && <p className="err">{error}</p>}
    </fieldset>
  );
}

type BoxesProps<I> = {
  all: readonly { id: I; name: string }[];
  chosen: readonly I[];
  onChange: (chosen: I[]) => void;
};

function Boxes<I extends string>({ all, chosen, onChange }: BoxesProps<I>) {
  return (
    <div className="who-picks">
      {all.map(({ id, name }) => (
        <Checkbox
          key={id}
          boxed
          label={name}
          checked={chosen.includes(id)}
          onChange={({ target }) => onChange(toggled(chosen, id, target.checked))}
        />
      ))}
    </div>
  );
}
