/** Some of the people, by side, each with a box to tick. */
import type { MemberId } from '@silta/shared/ids';
import type { Member } from '@silta/shared/members/records';
import { Checkbox } from '../ui/Checkbox.tsx';
import { toggled } from '../ui/toggled.ts';
import type { ShownSide } from './useSides.ts';
import './who.css';

type Props = {
  sides: readonly ShownSide[];
  members: readonly Member[];
  chosen: readonly MemberId[];
  onChange: (chosen: MemberId[]) => void;
};

export function PeoplePicks({ sides, members, chosen, onChange }: Props) {
  return (
    <div className="who-people">
      {sides.map((side) => (
        <fieldset key={side.id}>
          <legend className="meta">
            {side.code} {side.place}
          </legend>
          {members
            .filter(({ sideId }) => sideId === side.id)
            .sort((a, b) => a.name.localeCompare(b.name))
            .map(({ id, name }) => (
              <Checkbox
                key={id}
                label={name}
                checked={chosen.includes(id)}
                onChange={({ target }) => onChange(toggled(chosen, id, target.checked))}
              />
            ))}
        </fieldset>
      ))}
    </div>
  );
}
