/** Fills an empty agenda from a template. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { minutesOf, templateNames, templateOf } from '@silta/shared/sessions/templates';
import type { TemplateName } from '@silta/shared/sessions/templates';
import { FormDialog } from './FormDialog.tsx';
import { agendaFrom, textsIn } from './fromTemplate.ts';
import { usePlan } from './planContext.ts';

export function TemplateDialog({ onClose }: { onClose: () => void }) {
  const { i18n } = useTranslation('sessions');
  const { t, session, send } = usePlan();
  const [chosen, setChosen] = useState<TemplateName>('firstMeeting');

  async function fill() {
    const agenda = agendaFrom(chosen, await textsIn(session.language, { i18n, t }));
    for (const { parts, ...item } of agenda) {
      send('agendaItem.add', { ...item, boardId: null });
      for (const part of parts) send('part.add', { ...part, agendaItemId: item.id, memberId: null });
    }
    onClose();
  }

  return (
    <FormDialog
      title={t('template.start')}
      submit={t('template.take')}
      onSubmit={() => void fill()}
      onClose={onClose}
    >
      <fieldset className="picks template-picks">
        <legend className="sr">{t('template.start')}</legend>
        {templateNames.map((name) => (
          <label key={name} className="pick">
            <input
              type="radio"
              name="template"
              value={name}
              checked={chosen === name}
              onChange={() => setChosen(name)}
            />
            <span>
              {t(`template.${name}.title`)}
              <span className="hint">
                {t('template.figures', {
                  steps: templateOf(name).steps.length,
                  count: minutesOf(name),
                })}
              </span>
            </span>
          </label>
        ))}
      </fieldset>
    </FormDialog>
  );
}
