/** The word of one language: filled in for the first time, or changed. */
import { useState } from 'react';
import { wordIn } from '@silta/shared/glossary/languages';
import type { Term } from '@silta/shared/glossary/records';
import { limits } from '@silta/shared/limits';
import { languageName } from '../members/languageName.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { useOpenGlossary } from './glossaryContext.ts';

type Props = { term: Term; language: string; onClose: () => void };

export function WordDialog({ term, language, onClose }: Props) {
  const { t, locale, send } = useOpenGlossary();
  const before = wordIn(term, language);
  const [text, setText] = useState(before?.text ?? '');
  const [example, setExample] = useState(before?.example ?? '');
  const [error, setError] = useState<string | null>(null);
  const of = languageName(language, locale);
  const mayEmpty = before !== null && term.words.length > 1;

  function submit() {
    if (text.trim() === '' && !mayEmpty) {
      setError(t('word.empty'));
      return;
    }
    // Told as it was when the dialog opened: what others have done since then is not written over.
    if (text.trim() !== (before?.text ?? '') || example.trim() !== (before?.example ?? ''))
      send('term.setWord', { termId: term.id, language, text, example, was: before?.version ?? 0 });
    onClose();
  }

  return (
    <Dialog
      open
      size="s"
      title={t(before ? 'word.changeTitle' : 'word.fillTitle', { language: of })}
      closeLabel={t('dialog.close')}
      onClose={onClose}
      onSubmit={submit}
      actions={
        <>
          <Button kind="quiet" onClick={onClose}>
            {t('dialog.cancel')}
          </Button>
          <Button kind="primary" type="submit">
            {t('word.save')}
          </Button>
        </>
      }
    >
      <OtherWords term={term} language={language} />
      <Field label={of} error={error} hint={mayEmpty ? t('word.emptyHint') : undefined} required={!mayEmpty}>
        <TextInput
          lang={language}
          maxLength={limits.word}
          autoCapitalize="none"
          data-autofocus
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </Field>
      <Field label={t('word.example')} aside={t('add.optional')}>
        <TextInput
          lang={language}
          maxLength={limits.wordExample}
          value={example}
          onChange={(event) => setExample(event.target.value)}
        />
      </Field>
    </Dialog>
  );
}

/** What the others call it, so that one knows what is meant. */
function OtherWords({ term, language }: Omit<Props, 'onClose'>) {
  const { locale } = useOpenGlossary();
  const others = term.words.filter((word) => word.language !== language);
  if (others.length === 0) return null;
  return (
    <dl className="word-others">
      {others.map((word) => (
        <div key={word.language}>
          <dt className="meta">{languageName(word.language, locale)}</dt>
          <dd>
            <b lang={word.language}>{word.text}</b>
            {word.example !== '' && (
              <span lang={word.language} className="word-x">
                {word.example}
              </span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
