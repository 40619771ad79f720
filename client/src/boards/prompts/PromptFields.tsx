/** What a section asks, and how a post in it begins; kept when a field is left. */
import { useState } from 'react';
import type { Section } from '@silta/shared/boards/records';
import { limits } from '@silta/shared/limits';
import { Field } from '../../ui/Field.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { useScene } from '../boardContext.ts';

export function PromptFields({ section }: { section: Section }) {
  const { t, actions } = useScene();
  const [prompt, setPrompt] = useState(section.prompt);
  const [starter, setStarter] = useState(section.starter);

  function keep() {
    if (prompt.trim() === section.prompt && starter.trim() === section.starter) return;
    actions.send('section.setPrompt', { sectionId: section.id, prompt, starter });
  }

  return (
    <div className="prompt-fields">
      <Field label={t('prompts.prompt')} hint={t('prompts.promptAbout')}>
        <TextInput
          small
          maxLength={limits.sectionPrompt}
          placeholder={t('prompts.example')}
          value={prompt}
          onChange={({ target }) => setPrompt(target.value)}
          onBlur={keep}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            keep();
          }}
        />
      </Field>
      <Field label={t('prompts.starter')} hint={t('prompts.starterAbout')}>
        <TextArea
          rows={2}
          maxLength={limits.sectionStarter}
          value={starter}
          onChange={({ target }) => setStarter(target.value)}
          onBlur={keep}
        />
      </Field>
    </div>
  );
}
