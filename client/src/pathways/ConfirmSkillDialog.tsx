/** Says that a learner has reached a skill, with a word; or takes it back. */
import { useState } from 'react';
import { limits } from '@silta/shared/limits';
import type { Member } from '@silta/shared/members/records';
import type { Skill } from '@silta/shared/pathways/records';
import { announce } from '../ui/announcements.ts';
import { Field } from '../ui/Field.tsx';
import { FormDialog } from '../ui/FormDialog.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import type { Pathways } from './usePathways.ts';

type Props = { of: Pathways; learner: Member; skill: Skill; onClose: () => void };

export function ConfirmSkillDialog({ of: { t, pathwayOf, send }, learner, skill, onClose }: Props) {
  const [said] = useState(() => pathwayOf(learner).reached.find(({ skillId }) => skillId === skill.id));
  const [word, setWord] = useState(said?.word ?? '');
  const about = { memberId: learner.id, skillId: skill.id };

  function finish(text: string) {
    announce(text);
    onClose();
  }

  function takeBack() {
    send('pathway.unconfirm', about);
    finish(t('reached.takenBack'));
  }

  return (
    <FormDialog
      title={skill.title}
      t={t}
      submit={t(said ? 'save' : 'reached.confirm')}
      instead={said && { label: t('reached.takeBack'), onClick: takeBack }}
      onSubmit={() => {
        send('pathway.confirm', { ...about, word: word.trim() });
        finish(t('reached.said', { name: learner.name }));
      }}
      onClose={onClose}
    >
      <p>{t('reached.about', { name: learner.name })}</p>
      <Field label={t('reached.word')} hint={t('reached.wordHint')}>
        <TextArea
          rows={2}
          maxLength={limits.pathwayWord}
          value={word}
          onChange={({ target }) => setWord(target.value)}
        />
      </Field>
    </FormDialog>
  );
}
