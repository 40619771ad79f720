/** Says what one's own country allows, with where it can be read; and confirms it after reading that. */
import { useState } from 'react';
import { limits } from '@silta/shared/limits';
import { knownRule } from '@silta/shared/rules/known';
import type { RuleTopic } from '@silta/shared/rules/records';
import { announce } from '../ui/announcements.ts';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Field } from '../ui/Field.tsx';
import { FormDialog } from '../ui/FormDialog.tsx';
import { Select } from '../ui/Select.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { useFormErrors } from '../ui/useFormErrors.ts';
import { addressFrom } from '../ui/webAddress.ts';
import { choicesFor } from './ruleWords.ts';
import type { Rules } from './useRules.ts';

type Props = { of: Rules; topic: RuleTopic; onClose: () => void };

const ids = { url: 'rule-url', days: 'rule-days' };
const mostDays = 1_830;

export function RuleDialog({ of, topic, onClose }: Props) {
  const { t, send } = of;
  const [before] = useState(() => whatIsThere(of, topic));
  const [draft, setDraft] = useState(before.draft);
  const errors = useFormErrors();
  const change = (some: Partial<typeof draft>) => setDraft((all) => ({ ...all, ...some }));

  function submit() {
    const url = addressFrom(draft.url);
    const days = draft.days === '' ? null : Number(draft.days);
    const isFine = errors.show([
      url === null && { fieldId: ids.url, message: t('dialog.urlWrong') },
      !url && draft.isRead && url !== null && { fieldId: ids.url, message: t('dialog.urlMissing') },
      days !== null &&
        !(Number.isInteger(days) && days >= 1 && days <= mostDays) && {
          fieldId: ids.days,
          message: t('dialog.daysWrong', { limit: mostDays }),
        },
    ]);
    if (!isFine || url === null) return;
    const source = { title: draft.title.trim(), url };
    const said = { topic, choice: draft.choice, days, note: draft.note.trim(), source };
    send('rule.say', { ...said, was: before.version });
    if (draft.isRead) send('rule.confirm', { topic, was: before.version + 1 });
    announce(t('saved'));
    onClose();
  }

  return (
    <FormDialog title={t(`topic.${topic}`)} t={t} errors={errors.all} onSubmit={submit} onClose={onClose}>
      <Fields of={of} topic={topic} draft={draft} change={change} errorOf={errors.of} />
    </FormDialog>
  );
}

interface FieldsProps {
  of: Rules;
  topic: RuleTopic;
  draft: Draft;
  change: (some: Partial<Draft>) => void;
  errorOf: (fieldId: string) => string | undefined;
}

function Fields({ of: { t }, topic, draft, change, errorOf }: FieldsProps) {
  return (
    <>
      <p>{t(`question.${topic}`)}</p>
      {topic === 'longestStay' ? (
        <Field label={t('dialog.days')} id={ids.days} error={errorOf(ids.days)}>
          <TextInput
            inputMode="numeric"
            value={draft.days}
            onChange={({ target }) => change({ days: target.value.trim() })}
          />
        </Field>
      ) : (
        <Field label={t('dialog.answer')}>
          <Select
            value={draft.choice ?? ''}
            onChange={({ target }) =>
              change({ choice: choicesFor(topic).find((each) => each === target.value) ?? null })
            }
          >
            <option value="">{t('choice.unknown')}</option>
            {choicesFor(topic).map((choice) => (
              <option key={choice} value={choice}>
                {t(`choice.${choice}`)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Field label={t('dialog.note')}>
        <TextArea
          rows={2}
          maxLength={limits.ruleNote}
          value={draft.note}
          onChange={({ target }) => change({ note: target.value })}
        />
      </Field>
      <Field label={t('dialog.source')} hint={t('dialog.sourceHint')}>
        <TextInput
          maxLength={limits.ruleSource}
          value={draft.title}
          onChange={({ target }) => change({ title: target.value })}
        />
      </Field>
      <Field label={t('dialog.url')} id={ids.url} error={errorOf(ids.url)}>
        <TextInput
          inputMode="url"
          maxLength={limits.linkUrl}
          value={draft.url}
          onChange={({ target }) => change({ url: target.value })}
        />
      </Field>
      <Checkbox
        boxed
        label={t('dialog.read')}
        hint={t('dialog.readHint')}
        checked={draft.isRead}
        onChange={({ target }) => change({ isRead: target.checked })}
      />
    </>
  );
}

type Draft = ReturnType<typeof whatIsThere>['draft'];

/** As it was when it was opened: what others change meanwhile is not undone unseen. */
function whatIsThere({ viewer, ruleOf, countries }: Rules, topic: RuleTopic) {
  const own = ruleOf(viewer.sideId, topic);
  const country = countries.find(({ id }) => id === viewer.sideId)?.country ?? '';
  const said = own ?? knownRule(country, topic);
  const { title = '', url = '' } = said?.source ?? {};
  const days = said?.days ?? null;
  const draft = {
    ...{ choice: said?.choice ?? null, days: days === null ? '' : String(days), note: own?.note ?? '' },
    ...{ title, url, isRead: false },
  };
  return { version: own?.version ?? 0, draft };
}
