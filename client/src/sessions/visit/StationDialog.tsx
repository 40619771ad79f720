/** What a station of a visit is: its place, what there is to see, prepared questions, and what stands in for the camera. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newId } from '@silta/shared/newId';
import type { AgendaItemId, PreparedId, RoomId } from '@silta/shared/ids';
import { limits } from '@silta/shared/limits';
import { newStation } from '@silta/shared/sessions/visitCommands';
import type { Station } from '@silta/shared/sessions/visitRecords';
import { useRecord, useSend } from '../../realtime/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import type { FormError } from '../../ui/ErrorSummary.tsx';
import { Field } from '../../ui/Field.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { BoardField } from '../BoardField.tsx';
import { changedOf } from '../changedOf.ts';
import { FormDialog } from '../FormDialog.tsx';
import { LinkFields } from './LinkFields.tsx';
import { linkFaults, linksIn } from './linkDrafts.ts';
import './visit.css';

type Props = { partnershipId: RoomId; sessionId: RoomId; itemId: AgendaItemId; onClose: () => void };
type Said = Pick<Station['prepared'][number], 'id' | 'text'>;
type Fields = Pick<Station, 'place' | 'about' | 'links' | 'boardId'> & { prepared: Said[] };

export function StationDialog({ partnershipId, sessionId, itemId, onClose }: Props) {
  const { t } = useTranslation('sessions');
  const known = useRecord(sessionId, 'station', itemId);
  const send = useSend(sessionId);
  // As it was when it was opened: what others change meanwhile stays theirs.
  const [before] = useState(() => fieldsOf(known ?? newStation(itemId, sessionId)));
  const [fields, setFields] = useState(before);
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const change = (some: Partial<Fields>) => setFields((all) => ({ ...all, ...some }));

  function submit() {
    const after = tidy(fields);
    const wrong = linkFaults(fields.links, t);
    setErrors(wrong);
    if (wrong.length > 0) return;
    const changed = changedOf(tidy(before), after);
    if (!known || Object.keys(changed).length > 0) send('station.set', { agendaItemId: itemId, ...changed });
    onClose();
  }

  function remove() {
    send('station.remove', { agendaItemId: itemId });
    onClose();
  }

  return (
    <FormDialog
      title={t(known ? 'visit.dialog.edit' : 'visit.dialog.new')}
      submit={t('dialog.save')}
      errors={errors}
      onSubmit={submit}
      onClose={onClose}
    >
      <WhatFields fields={fields} change={change} />
      <fieldset className="visit-fields">
        <legend>{t('visit.dialog.backUp')}</legend>
        <p className="hint">{t('visit.dialog.backUpHint')}</p>
        <LinkFields links={fields.links} errors={errors} onChange={(links) => change({ links })} />
        <BoardField
          partnershipId={partnershipId}
          label={t('visit.dialog.board')}
          before={before.boardId}
          value={fields.boardId}
          onChange={(boardId) => change({ boardId })}
        />
      </fieldset>
      {known && (
        <p>
          <Button size="s" onClick={remove}>
            {t('visit.dialog.remove')}
          </Button>
        </p>
      )}
    </FormDialog>
  );
}

function fieldsOf({ place, about, prepared, links, boardId }: Station): Fields {
  const said = Array.from({ length: limits.stationPrepared }, (_, i) => {
    const { id, text } = prepared[i] ?? { id: newId<PreparedId>(), text: '' };
    return { id, text };
  });
  return { place, about, prepared: said, links, boardId };
}

/** Lines that nobody filled in are none. */
function tidy({ prepared, links, ...fields }: Fields): Fields {
  return {
    ...fields,
    prepared: prepared.filter(({ text }) => text.trim() !== ''),
    links: linksIn(links),
  };
}

/** A question in other words is another one: it has not been asked yet. */
function reworded(prepared: readonly Said[], at: number, text: string): Said[] {
  return prepared.map((each, i) => (i === at ? { id: newId<PreparedId>(), text } : each));
}

type FieldsProps = { fields: Fields; change: (some: Partial<Fields>) => void };

function WhatFields({ fields, change }: FieldsProps) {
  const { t } = useTranslation('sessions');
  return (
    <>
      <Field label={t('visit.dialog.place')} hint={t('visit.dialog.placeHint')}>
        <TextInput
          maxLength={limits.stationPlace}
          value={fields.place}
          onChange={({ target }) => change({ place: target.value })}
        />
      </Field>
      <Field label={t('visit.dialog.about')}>
        <TextArea
          rows={3}
          maxLength={limits.stationAbout}
          value={fields.about}
          onChange={({ target }) => change({ about: target.value })}
        />
      </Field>
      <fieldset className="visit-fields">
        <legend>{t('visit.prepared')}</legend>
        <p className="hint">{t('visit.dialog.preparedHint')}</p>
        {fields.prepared.map(({ text }, i) => (
          <TextInput
            // Three places, each with its text.
            key={i}
            aria-label={t('visit.dialog.question', { n: i + 1 })}
            maxLength={limits.questionText}
            value={text}
            onChange={({ target }) => change({ prepared: reworded(fields.prepared, i, target.value) })}
          />
        ))}
      </fieldset>
    </>
  );
}
