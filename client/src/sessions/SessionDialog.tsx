/** Plans a session, or changes what it is and when. Times are entered on one's own clock and shown on all. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from '../ui/router.tsx';
import { newId } from '@silta/shared/newId';
import type { RoomId } from '@silta/shared/ids';
import type { Session } from '@silta/shared/sessions/records';
import { currentLanguage } from '../i18n.ts';
import { useSides } from '../members/useSides.ts';
import { timeZoneHere } from '../partnerships/countries.ts';
import { paths } from '../paths.ts';
import { useRecords, useSend } from '../realtime/hooks.ts';
import type { FormError } from '../ui/ErrorSummary.tsx';
import { changedOf } from './changedOf.ts';
import { FormDialog } from './FormDialog.tsx';
import { agendaFrom } from './fromTemplate.ts';
import { aboutOf, blankDraft, draftOf, faultsOf, whenOf } from './sessionDraft.ts';
import type { SessionDraft } from './sessionDraft.ts';
import { AboutFields, TemplateField, TopicFields } from './SessionFields.tsx';
import { WhenFields } from './WhenFields.tsx';
import { WhoFields } from './WhoFields.tsx';

type Props = { partnershipId: RoomId; session?: Session; onClose: () => void };

export function SessionDialog({ partnershipId, session, onClose }: Props) {
  const { t, i18n } = useTranslation('sessions');
  const { own } = useSides(partnershipId);
  const send = useSend(partnershipId);
  const templates = useRecords(partnershipId, 'sessionTemplate');
  const navigate = useNavigate();
  // As it was when it was opened: what others change meanwhile stays theirs.
  const [before] = useState<SessionDraft>(() => {
    const zone = own?.timeZone ?? timeZoneHere();
    return session ? draftOf(session, zone) : blankDraft(zone, currentLanguage());
  });
  const [draft, setDraft] = useState(before);
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const change = (some: Partial<SessionDraft>) => setDraft((all) => ({ ...all, ...some }));

  async function plan(when: NonNullable<ReturnType<typeof whenOf>>) {
    const id = newId<RoomId>();
    const { template, language } = draft;
    const agenda = await agendaFrom(template, { own: templates, language, t, i18n });
    send('session.plan', { id, ...aboutOf(draft), ...when, agenda });
    onClose();
    navigate(paths.session(partnershipId, id));
  }

  function keep(of: Session, when: NonNullable<ReturnType<typeof whenOf>>) {
    const about = changedOf(aboutOf(before), aboutOf(draft));
    if (Object.keys(about).length > 0) send('session.edit', { sessionId: of.id, ...about });
    if (JSON.stringify(when) !== JSON.stringify(whenOf(before)))
      send('session.move', { sessionId: of.id, ...when });
    onClose();
  }

  function submit() {
    const faults = faultsOf(draft, t);
    setErrors(faults);
    const when = whenOf(draft);
    if (faults.length > 0 || when === null) return;
    if (session) keep(session, when);
    else void plan(when);
  }

  const fields = { draft, errors, change, partnershipId };
  return (
    <FormDialog
      title={session ? t('dialog.edit') : t('dialog.plan')}
      submit={session ? t('dialog.save') : t('list.plan')}
      errors={errors}
      onSubmit={submit}
      onClose={onClose}
    >
      {!session && <TemplateField {...fields} />}
      <TopicFields {...fields} />
      <WhenFields {...fields} />
      <WhoFields {...fields} />
      <AboutFields {...fields} />
    </FormDialog>
  );
}
