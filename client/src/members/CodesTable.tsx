/** All codes that are in use, by side and role; pressing one shows it above. */
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Invitation } from '@silta/shared/members/records';
import type { InvitationId } from '@silta/shared/ids';
import { listedInvitations } from './invitations.ts';
import { useRoleName } from './roleName.ts';
import { SideCode } from './SideCode.tsx';
import type { People } from './usePeople.ts';

type Props = {
  people: People;
  now: string;
  shownId: InvitationId | null;
  onShow: (invitation: Invitation) => void;
};

export function CodesTable({ people, now, shownId, onShow }: Props) {
  const { t } = useTranslation('members');
  const titleId = useId();
  const listed = listedInvitations(people.invitations, people.sides, now);
  if (listed.length === 0) return null;
  return (
    <section className="sec codes-sec" aria-labelledby={titleId}>
      <h2 className="h-s sub-h" id={titleId}>
        {t('codes.title')}
      </h2>
      <table className="codes">
        <thead className="sr">
          <tr>
            <th scope="col">{t('codes.who')}</th>
            <th scope="col">{t('codes.code')}</th>
            <th scope="col">{t('codes.joined')}</th>
          </tr>
        </thead>
        <tbody>
          {listed.map((invitation) => (
            <Row
              key={invitation.id}
              people={people}
              invitation={invitation}
              isShown={invitation.id === shownId}
              onShow={onShow}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

type RowProps = Pick<Props, 'people' | 'onShow'> & { invitation: Invitation; isShown: boolean };

function Row({ people, invitation, isShown, onShow }: RowProps) {
  const { t } = useTranslation('members');
  const roleName = useRoleName();
  const { code, role, uses, useLimit, sideId } = invitation;
  const side = people.sides.find(({ id }) => id === sideId);
  if (!side) return null;
  return (
    <tr>
      <th scope="row">
        <SideCode side={side} /> {roleName(role, side.record.kind)}
      </th>
      <td className="num">
        <button
          type="button"
          className="linkbtn codes-show"
          aria-label={t('codes.show', { code })}
          aria-pressed={isShown}
          onClick={() => onShow(invitation)}
        >
          {code}
        </button>
      </td>
      <td className="num meta">{t('codes.uses', { uses, limit: useLimit })}</td>
    </tr>
  );
}
