/** What a session is about: a template to begin with, topic, kind, language, aims, boards. */
import { useTranslation } from 'react-i18next';
import type { RoomId } from '@silta/shared/ids';
import { limits } from '@silta/shared/limits';
import { sessionKinds } from '@silta/shared/sessions/records';
import { languageName, useLocale } from '../members/languageName.ts';
import { useRecords } from '../realtime/hooks.ts';
import { Checkbox } from '../ui/Checkbox.tsx';
import type { FormError } from '../ui/ErrorSummary.tsx';
import { Field } from '../ui/Field.tsx';
import { Select } from '../ui/Select.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { beginningsOf } from './fromTemplate.ts';
import type { Beginning } from './fromTemplate.ts';
import { fieldIds } from './sessionDraft.ts';
import type { SessionDraft } from './sessionDraft.ts';

export interface FieldsProps {
  partnershipId: RoomId;
  draft: SessionDraft;
  errors: readonly FormError[];
  change: (some: Partial<SessionDraft>) => void;
}

export function errorFor(errors: readonly FormError[], fieldId: string): FormError['message'] | undefined {
  return errors.find((error) => error.fieldId === fieldId)?.message;
}

/** Fills in the topic where nobody has written one, the kind and the minutes. */
export function TemplateField({ partnershipId, draft, change }: FieldsProps) {
  const { t } = useTranslation('sessions');
  const { own, ours } = beginningsOf(useRecords(partnershipId, 'sessionTemplate'), t);
  const all = [...own, ...ours];
  const before = all.find(({ id }) => id === draft.template);
  const isTopicFree = draft.topic === '' || draft.topic === before?.title;

  function choose(value: string) {
    const chosen = all.find(({ id }) => id === value);
    if (!chosen) change({ template: null });
    else
      change({
        template: chosen.id,
        kind: chosen.kind,
        minutes: String(chosen.minutes),
        ...(isTopicFree && { topic: chosen.title }),
      });
  }

  const options = (some: readonly Beginning[]) =>
    some.map(({ id, title }) => (
      <option key={id} value={id}>
        {title}
      </option>
    ));
  return (
    <Field label={t('fields.template')} hint={t('fields.templateHint')}>
      <Select value={draft.template ?? ''} onChange={({ target }) => choose(target.value)}>
        <option value="">{t('fields.noTemplate')}</option>
        {own.length > 0 && <optgroup label={t('template.own')}>{options(own)}</optgroup>}
        {options(ours)}
      </Select>
    </Field>
  );
}

export function TopicFields({ draft, errors, change }: FieldsProps) {
  const { t } = useTranslation('sessions');
  return (
    <>
      <Field label={t('fields.topic')} id={fieldIds.topic} error={errorFor(errors, fieldIds.topic)} required>
        <TextInput
          maxLength={limits.sessionTopic}
          value={draft.topic}
          onChange={({ target }) => change({ topic: target.value })}
        />
      </Field>
      <Field label={t('fields.kind')}>
        <Select
          value={draft.kind}
          onChange={({ target }) =>
            change({ kind: sessionKinds.find((kind) => kind === target.value) ?? draft.kind })
          }
        >
          {sessionKinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(`kind.${kind}`)}
            </option>
          ))}
        </Select>
      </Field>
      {draft.kind === 'own' && (
        <Field label={t('fields.kindName')}>
          <TextInput
            maxLength={limits.sessionKindName}
            value={draft.kindName}
            onChange={({ target }) => change({ kindName: target.value })}
          />
        </Field>
      )}
    </>
  );
}

export function AboutFields({ partnershipId, draft, change }: FieldsProps) {
  const { t } = useTranslation('sessions');
  const locale = useLocale();
  const sides = useRecords(partnershipId, 'side');
  const languages = [...new Set([draft.language, 'en', ...sides.flatMap((side) => side.languages)])];
  return (
    <>
      <Field label={t('fields.language')}>
        <Select value={draft.language} onChange={({ target }) => change({ language: target.value })}>
          {languages.map((language) => (
            <option key={language} value={language}>
              {languageName(language, locale)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t('fields.aims')} hint={t('fields.aimsHint')}>
        <TextArea
          rows={2}
          maxLength={limits.sessionAims}
          value={draft.aims}
          onChange={({ target }) => change({ aims: target.value })}
        />
      </Field>
      <BoardPicks partnershipId={partnershipId} draft={draft} change={change} />
    </>
  );
}

function BoardPicks({ partnershipId, draft, change }: Omit<FieldsProps, 'errors'>) {
  const { t } = useTranslation('sessions');
  const boards = useRecords(partnershipId, 'board').filter(
    ({ id, archivedAt }) => archivedAt === null || draft.boardIds.includes(id),
  );
  if (boards.length === 0) return null;
  const toggle = (id: RoomId, isIn: boolean) =>
    change({ boardIds: isIn ? [...draft.boardIds, id] : draft.boardIds.filter((each) => each !== id) });
  return (
    <details className="picks">
      <summary>{t('fields.boards', { count: draft.boardIds.length })}</summary>
      {boards.map(({ id, title }) => (
        <Checkbox
          key={id}
          boxed
          label={title}
          checked={draft.boardIds.includes(id)}
          disabled={draft.boardIds.length >= limits.sessionBoards && !draft.boardIds.includes(id)}
          onChange={({ target }) => toggle(id, target.checked)}
        />
      ))}
    </details>
  );
}
