/** The field for the class code, and what was found under it. */
import { useTranslation } from 'react-i18next';
import type { InvitationLook } from '@silta/shared/auth';
import { lookOf } from '../members/lookOf.ts';
import { Splice } from '../members/Splice.tsx';
import { useRefusalText } from '../realtime/refusalText.ts';
import { Field } from '../ui/Field.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { byPosition } from './byPosition.ts';
import type { Invitation } from './useInvitation.ts';

type Props = {
  value: string;
  invitation: Invitation;
  onChange: (typed: string) => void;
  id?: string;
  /** What was missing when the form was sent. */
  error?: string;
};

export function CodeField({ value, invitation, onChange, id, error }: Props) {
  const { t } = useTranslation('auth');
  const textOf = useRefusalText();
  const refused = invitation.state === 'refused' ? textOf(invitation.reason, invitation.details) : undefined;
  return (
    <Field
      label={t('join.code')}
      id={id}
      hint={invitation.state === 'looking' ? t('join.looking') : undefined}
      error={refused ?? error}
      confirmed={invitation.state === 'found' && <Found look={invitation.look} />}
    >
      <TextInput
        className="codein"
        value={value}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        onChange={(event) => onChange(event.target.value)}
      />
    </Field>
  );
}

function Found({ look }: { look: InvitationLook }) {
  const { t } = useTranslation('auth');
  const own = look.sides.find(({ id }) => id === look.sideId);
  const isApprentice = look.role === 'learner' && own?.kind === 'company';
  return (
    <>
      <b className="strong">{look.partnershipName}</b> <Splice sides={byPosition(look.sides).map(lookOf)} />
      <br />
      <span className="meta">
        {t(`join.as.${isApprentice ? 'apprentice' : look.role}`, { side: own?.name ?? '' })}
      </span>
    </>
  );
}
