/** Who may chat in sessions, in the sides' own words: one side puts it, every side accepts it. */
import { useState, type SyntheticEvent } from 'react';
import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { RoomId } from '@silta/shared/ids';
import { limits } from '@silta/shared/limits';
import { chatRule } from '@silta/shared/partnerships/chat';
import type { ChatRules } from '@silta/shared/partnerships/chat';
import { SideCode } from '../members/SideCode.tsx';
import { useSides } from '../members/useSides.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { Icon } from '../ui/Icon.tsx';
import { RadioSegment } from '../ui/RadioSegment.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { SettingsSection } from './SettingsSection.tsx';
import { useSave } from './useSave.ts';

type Props = { partnershipId: RoomId; rules: ChatRules };

export function ChatRulesSection({ partnershipId, rules }: Props) {
  const { t } = useTranslation('app');
  const { save, isBusy } = useSave(partnershipId);
  const [draft, setDraft] = useState({ rule: rules.rule, words: rules.words, was: rules.version });
  const isSame = draft.rule === rules.rule && draft.words.trim() === rules.words;

  async function submit(event: SyntheticEvent) {
    event.preventDefault();
    if (isBusy) return;
    const words = draft.words.trim();
    const isSaved = await save('partnership.setChatRules', { ...draft, words });
    if (isSaved) setDraft({ rule: draft.rule, words, was: draft.was + 1 });
  }

  return (
    <SettingsSection title={t('chatRules.title')} text={t('chatRules.text')}>
      <form className="stack" noValidate onSubmit={(event) => void submit(event)}>
        <RadioSegment
          label={t('chatRules.who')}
          value={draft.rule}
          options={chatRule.options.map((value) => ({ value, label: t(`chatRules.rule.${value}`) }))}
          onChange={(rule) => setDraft({ ...draft, rule })}
        />
        <Field label={t('chatRules.words')} hint={t('chatRules.wordsHint')}>
          <TextArea
            rows={3}
            maxLength={limits.chatRules}
            value={draft.words}
            onChange={({ target }) => setDraft({ ...draft, words: target.value })}
          />
        </Field>
        {draft.was < rules.version && (
          <p className="ui" role="status">
            {t('chatRules.changed')}{' '}
            <Button size="s" onClick={() => setDraft({ ...rules, was: rules.version })}>
              {t('chatRules.show')}
            </Button>
          </p>
        )}
        {(!isSame || rules.version === 0) && (
          <div className="row">
            <Button type="submit" busy={isBusy}>
              {t('chatRules.save')}
            </Button>
          </div>
        )}
      </form>
      {rules.version > 0 && <Accepted partnershipId={partnershipId} rules={rules} />}
    </SettingsSection>
  );
}

function Accepted({ partnershipId, rules }: Props) {
  const { t } = useTranslation('app');
  const { all, own } = useSides(partnershipId);
  const { save, isBusy } = useSave(partnershipId);
  const has = (sideId: string) => rules.accepted.some((each) => each.sideId === sideId);
  return (
    <>
      <ul className="rows" aria-label={t('chatRules.sides')}>
        {all.map((side) => (
          <li key={side.id}>
            <SideCode side={side} />
            <span className="grow">{t(has(side.id) ? 'chatRules.accepted' : 'chatRules.waits')}</span>
            {has(side.id) && <Icon of={Check} size="s" />}
          </li>
        ))}
      </ul>
      {own && !has(own.id) && (
        <p>
          <Button
            kind="primary"
            busy={isBusy}
            onClick={() => void save('partnership.acceptChatRules', { was: rules.version })}
          >
            {t('chatRules.accept')}
          </Button>
        </p>
      )}
    </>
  );
}
