/** The words of a learning agreement, part by part. */
import { useState } from 'react';
import { limits } from '@silta/shared/limits';
import type { Member } from '@silta/shared/members/records';
import { agreementParts } from '@silta/shared/pathways/records';
import { announce } from '../ui/announcements.ts';
import { Field } from '../ui/Field.tsx';
import { FormDialog } from '../ui/FormDialog.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import type { Pathways } from './usePathways.ts';

type Props = { of: Pathways; learner: Member; onClose: () => void };

export function WordsDialog({ of: { t, pathwayOf, send }, learner, onClose }: Props) {
  // As it was when it was opened: what others change meanwhile is not undone unseen.
  const [before] = useState(() => pathwayOf(learner));
  const [words, setWords] = useState(before.words);

  function submit() {
    send('pathway.describe', { memberId: learner.id, was: before.version, words });
    announce(t('saved'));
    onClose();
  }

  return (
    <FormDialog size="l" title={t('of', { name: learner.name })} t={t} onSubmit={submit} onClose={onClose}>
      {agreementParts.map((part) => (
        <Field key={part} label={t(`part.${part}`)} hint={t(`hint.${part}`)}>
          <TextArea
            rows={2}
            maxLength={limits.pathwayWords}
            value={words[part]}
            onChange={({ target }) => setWords((all) => ({ ...all, [part]: target.value }))}
          />
        </Field>
      ))}
    </FormDialog>
  );
}
