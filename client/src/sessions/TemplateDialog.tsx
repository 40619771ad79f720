/** Fills an empty agenda from a template; those of the partnership can be removed here. */
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRecords } from '../realtime/hooks.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { FormDialog } from './FormDialog.tsx';
import { agendaFrom, beginningsOf } from './fromTemplate.ts';
import type { Beginning } from './fromTemplate.ts';
import { usePlan } from './planContext.ts';

export function TemplateDialog({ onClose }: { onClose: () => void }) {
  const { i18n } = useTranslation('sessions');
  const { t, partnershipId, session, send, sendAbout } = usePlan();
  const saved = useRecords(partnershipId, 'sessionTemplate');
  const { own, ours } = beginningsOf(saved, t);
  const [chosen, setChosen] = useState<Beginning['id']>(own[0]?.id ?? 'firstMeeting');

  async function fill() {
    const { language } = session;
    const agenda = await agendaFrom(chosen, { own: saved, language, t, i18n });
    for (const { parts, ...item } of agenda) {
      send('agendaItem.add', { ...item, boardId: null });
      if (session.kind === 'visit' && item.kind === 'liveWalk')
        send('station.set', { agendaItemId: item.id });
      for (const part of parts) send('part.add', { ...part, agendaItemId: item.id, memberId: null });
    }
    onClose();
  }

  const pick = ({ id, title, steps, minutes }: Beginning) => (
    <label className="pick">
      <input type="radio" name="template" value={id} checked={chosen === id} onChange={() => setChosen(id)} />
      <span>
        {title}
        <span className="hint">{t('template.figures', { steps, count: minutes })}</span>
      </span>
    </label>
  );
  return (
    <FormDialog
      title={t('template.start')}
      submit={t('template.take')}
      onSubmit={() => void fill()}
      onClose={onClose}
    >
      <fieldset className="picks template-picks">
        <legend className="sr">{t('template.start')}</legend>
        {saved.length > 0 && <p className="meta">{t('template.own')}</p>}
        {own.map((template) => {
          const record = saved.find(({ id }) => id === template.id);
          return (
            <div key={template.id} className="own-template">
              {pick(template)}
              <IconButton
                icon={Trash2}
                label={t('template.remove', { name: template.title })}
                onClick={() => record && sendAbout('sessionTemplate.remove', { templateId: record.id })}
              />
            </div>
          );
        })}
        {ours.map((template) => (
          <div key={template.id}>{pick(template)}</div>
        ))}
      </fieldset>
    </FormDialog>
  );
}
