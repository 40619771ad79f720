/** Links to pictures and clips of a station or a step, each with a name. */
import { Plus, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { limits } from '@silta/shared/limits';
import type { Station } from '@silta/shared/sessions/visitRecords';
import { Button } from '../../ui/Button.tsx';
import type { FormError } from '../../ui/ErrorSummary.tsx';
import { Field } from '../../ui/Field.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { linkFieldId } from './linkDrafts.ts';
import './visit.css';

type Links = Station['links'];
type Props = { links: Links; errors: readonly FormError[]; onChange: (links: Links) => void };

export function LinkFields({ links, errors, onChange }: Props) {
  const { t } = useTranslation('sessions');
  const edit = (at: number, some: Partial<Links[number]>) =>
    onChange(links.map((link, i) => (i === at ? { ...link, ...some } : link)));
  return (
    <>
      {links.map(({ name, url }, i) => (
        // Lines have no other name than their place.
        <div key={i} className="visit-link">
          <Field
            label={t('visit.dialog.link', { n: i + 1 })}
            id={linkFieldId(i)}
            error={errors.find(({ fieldId }) => fieldId === linkFieldId(i))?.message}
          >
            <TextInput
              inputMode="url"
              autoComplete="off"
              placeholder="https://"
              maxLength={limits.stationLink}
              value={url}
              onChange={({ target }) => edit(i, { url: target.value })}
            />
          </Field>
          <Field label={t('visit.dialog.linkName', { n: i + 1 })}>
            <TextInput
              maxLength={limits.stationLinkName}
              value={name}
              onChange={({ target }) => edit(i, { name: target.value })}
            />
          </Field>
          <IconButton
            icon={X}
            label={t('visit.dialog.linkRemove', { n: i + 1 })}
            onClick={() => onChange(links.filter((_, at) => at !== i))}
          />
        </div>
      ))}
      {links.length < limits.stationLinks && (
        <p>
          <Button size="s" icon={Plus} onClick={() => onChange([...links, { name: '', url: '' }])}>
            {t('visit.dialog.linkAdd')}
          </Button>
        </p>
      )}
    </>
  );
}
