/** What is written down together, line by line, under the step in which it was said. */
import { Ellipsis, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { belongingOf } from '@silta/shared/belonging';
import { can } from '@silta/shared/access';
import { newId } from '@silta/shared/newId';
import type { NoteLineId } from '@silta/shared/ids';
import { limits } from '@silta/shared/limits';
import { noteKinds } from '@silta/shared/sessions/liveRecords';
import type { NoteKind, NoteLine } from '@silta/shared/sessions/liveRecords';
import { useRecords } from '../../realtime/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { Author } from './Author.tsx';
import { useDraft } from './drafts.tsx';
import { useHeld } from './roomContext.ts';

export function Notes() {
  const { t, session, items, takesPart } = useHeld();
  const lines = useRecords(session.id, 'noteLine');
  const sorted = [...lines].sort((a, b) => (a.writtenAt < b.writtenAt ? -1 : 1));
  const known = new Set<string | null>(items.map(({ id }) => id));
  const groups = [
    ...items.map(({ id, title }) => ({
      id,
      title,
      lines: sorted.filter((line) => line.agendaItemId === id),
    })),
    { id: null, title: t('live.notes.other'), lines: sorted.filter((line) => !known.has(line.agendaItemId)) },
  ].filter((group) => group.lines.length > 0);
  return (
    <section className="room-notes-part" aria-labelledby="room-notes">
      <h2 id="room-notes">{t('live.notes.title')}</h2>
      <div className="room-note-groups">
        {groups.length === 0 && <p className="ui ink2">{t('live.notes.empty')}</p>}
        {groups.map((group) => (
          <div key={group.id ?? 'other'}>
            <h3 className="break">{group.title}</h3>
            <ul>
              {group.lines.map((line) => (
                <NoteItem key={line.id} line={line} />
              ))}
            </ul>
          </div>
        ))}
      </div>
      {takesPart && session.state !== 'cancelled' && <AddNote />}
    </section>
  );
}

function AddNote() {
  const { t, send } = useHeld();
  const [text, setText] = useDraft('note');
  const [kind, setKind] = useState<NoteKind>('note');
  return (
    <NoteForm
      {...{ text, setText, kind, setKind }}
      label={t('live.notes.add')}
      onSave={() => {
        send('noteLine.add', { id: newId<NoteLineId>(), kind, text });
        setText('');
      }}
    />
  );
}

interface FormProps {
  text: string;
  setText: (text: string) => void;
  kind: NoteKind;
  setKind: (kind: NoteKind) => void;
  label: string;
  onSave: () => void;
  onCancel?: () => void;
}

function NoteForm({ text, setText, kind, setKind, label, onSave, onCancel }: FormProps) {
  const { t } = useHeld();
  return (
    <form
      className="room-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') onSave();
      }}
    >
      <Select
        aria-label={t('live.notes.kind')}
        value={kind}
        onChange={({ target }) => setKind(noteKinds.find((each) => each === target.value) ?? 'note')}
      >
        {noteKinds.map((each) => (
          <option key={each} value={each}>
            {t(`live.notes.kinds.${each}`)}
          </option>
        ))}
      </Select>
      <TextInput
        small
        aria-label={t('live.notes.field')}
        placeholder={t('live.notes.field')}
        maxLength={limits.noteLineText}
        autoFocus={onCancel !== undefined}
        value={text}
        onChange={({ target }) => setText(target.value)}
        onKeyDown={({ key }) => key === 'Escape' && onCancel?.()}
      />
      <Button type="submit" size="s">
        {label}
      </Button>
    </form>
  );
}

function NoteItem({ line }: { line: NoteLine }) {
  const { t, viewer, send } = useHeld();
  const [edited, setEdited] = useState<{ text: string; kind: NoteKind } | null>(null);
  const mayEdit = can(viewer, 'noteLine.edit', belongingOf('noteLine', line));
  const { id: noteLineId, kind, text } = line;
  if (edited)
    return (
      <li>
        <NoteForm
          {...edited}
          setText={(next) => setEdited({ ...edited, text: next })}
          setKind={(next) => setEdited({ ...edited, kind: next })}
          label={t('dialog.save')}
          onCancel={() => setEdited(null)}
          onSave={() => {
            send('noteLine.edit', { noteLineId, ...edited });
            setEdited(null);
          }}
        />
      </li>
    );
  return (
    <li className="room-note" data-kind={kind}>
      <span className="break">
        {kind !== 'note' && <b className="strong">{t(`live.notes.kinds.${kind}`)}: </b>}
        {text}{' '}
        <span className="meta">
          <Author memberId={line.authorId} sideId={line.sideId} />
        </span>
      </span>
      {mayEdit && (
        <Menu
          label={t('live.more')}
          entries={[
            {
              id: 'edit',
              label: t('live.notes.edit'),
              icon: Pencil,
              onSelect: () => setEdited({ text, kind }),
            },
            {
              id: 'remove',
              label: t('live.notes.remove'),
              icon: Trash2,
              danger: true,
              onSelect: () => send('noteLine.remove', { noteLineId }),
            },
          ]}
          button={(props) => <IconButton size="s" icon={Ellipsis} label={t('live.more')} {...props} />}
        />
      )}
    </li>
  );
}
