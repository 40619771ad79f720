/** Who takes part: all, whole sides, or chosen people. */
import { useTranslation } from 'react-i18next';
import type { MemberId, SideId } from '@silta/shared/ids';
import { useSides } from '../members/useSides.ts';
import { useRecords } from '../realtime/hooks.ts';
import { Checkbox } from '../ui/Checkbox.tsx';
import { RadioSegment } from '../ui/RadioSegment.tsx';
import { fieldIds } from './sessionDraft.ts';
import { errorFor } from './SessionFields.tsx';
import type { FieldsProps } from './SessionFields.tsx';

export function WhoFields({ partnershipId, draft, errors, change }: FieldsProps) {
  const { t } = useTranslation('sessions');
  const { ownFirst } = useSides(partnershipId);
  const { participants } = draft;
  const error = errorFor(errors, fieldIds.who);

  function choose(who: typeof participants.who) {
    if (who === 'all') change({ participants: { who } });
    else if (who === 'sides') change({ participants: { who, sideIds: ownFirst.map(({ id }) => id) } });
    else change({ participants: { who, memberIds: [] } });
  }

  return (
    <fieldset className="who-fields" id={fieldIds.who} tabIndex={-1}>
      <legend className="label">{t('fields.who')}</legend>
      <RadioSegment
        label={t('fields.who')}
        value={participants.who}
        options={[
          { value: 'all', label: t('who.all') },
          { value: 'sides', label: t('who.sides') },
          { value: 'chosen', label: t('who.chosen') },
        ]}
        onChange={choose}
      />
      {participants.who === 'sides' && (
        <div className="picks">
          {ownFirst.map((side) => (
            <Checkbox
              key={side.id}
              boxed
              label={`${side.code} ${side.place}`}
              checked={participants.sideIds.includes(side.id)}
              onChange={({ target }) =>
                change({
                  participants: {
                    who: 'sides',
                    sideIds: toggled<SideId>(participants.sideIds, side.id, target.checked),
                  },
                })
              }
            />
          ))}
        </div>
      )}
      {participants.who === 'chosen' && (
        <PeoplePicks
          partnershipId={partnershipId}
          chosen={participants.memberIds}
          onChange={(memberIds) => change({ participants: { who: 'chosen', memberIds } })}
        />
      )}
      {error !== undefined && <p className="err">{error}</p>}
    </fieldset>
  );
}

interface PicksProps {
  partnershipId: FieldsProps['partnershipId'];
  chosen: readonly MemberId[];
  onChange: (chosen: MemberId[]) => void;
}

function PeoplePicks({ partnershipId, chosen, onChange }: PicksProps) {
  const { ownFirst } = useSides(partnershipId);
  const members = useRecords(partnershipId, 'member');
  return (
    <div className="picks picks-people">
      {ownFirst.map((side) => (
        <fieldset key={side.id}>
          <legend className="meta">
            {side.code} {side.place}
          </legend>
          {members
            .filter(
              ({ sideId, removedAt, role }) => sideId === side.id && removedAt === null && role !== 'guest',
            )
            .sort((a, b) => a.name.localeCompare(b.name))
            .map(({ id, name }) => (
              <Checkbox
                key={id}
                label={name}
                checked={chosen.includes(id)}
                onChange={({ target }) => onChange(toggled<MemberId>(chosen, id, target.checked))}
              />
            ))}
        </fieldset>
      ))}
    </div>
  );
}

function toggled<T>(all: readonly T[], one: T, isIn: boolean): T[] {
  return isIn ? [...all, one] : all.filter((each) => each !== one);
}
