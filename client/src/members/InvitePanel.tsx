/** Inviting: for which side and role, the code that is open for them, and a new one. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InvitationId, SideId } from '@silta/shared/ids';
import { mayInvite } from '@silta/shared/roles';
import type { Role } from '@silta/shared/roles';
import { Field } from '../ui/Field.tsx';
import { RadioSegment } from '../ui/RadioSegment.tsx';
import { Select } from '../ui/Select.tsx';
import { useNow } from '../ui/useNow.ts';
import { CodesTable } from './CodesTable.tsx';
import { openInvitation, rolesToInvite, sidesToInvite } from './invitations.ts';
import { RoleCode } from './RoleCode.tsx';
import { useRoleName } from './roleName.ts';
import { SideCode } from './SideCode.tsx';
import type { People } from './usePeople.ts';
import type { ShownSide } from './useSides.ts';

type Choice = { sideId: SideId; role: Role; invitationId: InvitationId | null };

export function InvitePanel({ people, headingId }: { people: People; headingId?: string }) {
  const { t } = useTranslation('members');
  const now = new Date(useNow(60_000)).toISOString();
  const sides = sidesToInvite(people.invitations, people.sides, people.viewer);
  const [choice, setChoice] = useState<Choice | null>(null);
  const side = sides.find(({ id }) => id === (choice?.sideId ?? people.viewer.sideId)) ?? sides[0];
  if (!side) return null;

  const isOwn = side.id === people.viewer.sideId;
  const role = isOwn ? (choice?.role ?? 'learner') : 'coordinator';
  const chosen = people.invitations.find(({ id }) => id === choice?.invitationId);
  const shown =
    chosen?.revokedAt === null ? chosen : openInvitation(people.invitations, { sideId: side.id, role }, now);
  return (
    <>
      <section className="sheet inv" aria-label={t('invite.title')}>
        {headingId && (
          <h2 className="h-s" id={headingId} tabIndex={-1}>
            {t('invite.title')}
          </h2>
        )}
        <SideChoice
          sides={sides}
          chosen={side}
          onChoose={(sideId) => setChoice({ sideId, role: 'learner', invitationId: null })}
        />
        <RoleChoice
          side={side}
          role={role}
          roles={
            isOwn ? rolesToInvite(side.record.kind).filter((each) => mayInvite(people.viewer, each)) : []
          }
          onChoose={(next) => setChoice({ sideId: side.id, role: next, invitationId: null })}
        />
        <RoleCode
          // What was typed for one role is not meant for another.
          key={`${side.id} ${role}`}
          people={people}
          side={side}
          role={role}
          shown={shown}
          onMade={(invitationId) => setChoice({ sideId: side.id, role, invitationId })}
        />
      </section>
      <CodesTable
        people={people}
        now={now}
        shownId={shown?.id ?? null}
        onShow={({ sideId, role: next, id }) => setChoice({ sideId, role: next, invitationId: id })}
      />
    </>
  );
}

type SideChoiceProps = { sides: readonly ShownSide[]; chosen: ShownSide; onChoose: (id: SideId) => void };

function SideChoice({ sides, chosen, onChoose }: SideChoiceProps) {
  const { t } = useTranslation('members');
  if (sides.length === 1) {
    return (
      <p className="invside row ui">
        <SideCode side={chosen} />
        {chosen.name}
      </p>
    );
  }
  const options = sides.map((side) => ({
    value: side.id,
    name: side.name,
    label: (
      <>
        <SideCode side={side} />
        {side.place}
      </>
    ),
  }));
  return (
    <div className="invside">
      <RadioSegment label={t('invite.side')} value={chosen.id} options={options} onChange={onChoose} />
    </div>
  );
}

type RoleChoiceProps = {
  side: ShownSide;
  role: Role;
  roles: readonly Role[];
  onChoose: (role: Role) => void;
};

/** Another side gets only the one who opens it. */
function RoleChoice({ side, role, roles, onChoose }: RoleChoiceProps) {
  const { t } = useTranslation('members');
  const roleName = useRoleName();
  const roleIn = (typed: string) => roles.find((each) => each === typed);
  if (roles.length === 0) return <p className="strong ui">{roleName(role, side.record.kind)}</p>;
  return (
    <Field label={t('invite.role')}>
      <Select small value={role} onChange={({ target }) => onChoose(roleIn(target.value) ?? role)}>
        {roles.map((each) => (
          <option key={each} value={each}>
            {roleName(each, side.record.kind)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
