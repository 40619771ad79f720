/** The words that staff look at before others read them: adding some, taking one off, and what comes of it. */
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { X } from 'lucide-react';
import type { RoomId } from '@silta/shared/ids';
import { limits } from '@silta/shared/limits';
import { isListable, withWords } from '@silta/shared/partnerships/listedWords';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { SettingsSection } from './SettingsSection.tsx';
import { useSave } from './useSave.ts';

interface Props {
  partnershipId: RoomId;
  list: readonly string[];
}

export function ListedWords({ partnershipId, list }: Props) {
  const { t } = useTranslation('app');
  const { save, isBusy } = useSave(partnershipId);
  return (
    <SettingsSection title={t('listed.title')} text={t('listed.text')}>
      <div className="stack">
        <AddWords list={list} isBusy={isBusy} onAdd={(words) => save('partnership.listWords', { words })} />
        {list.length === 0 ? (
          <p className="ui ink2">{t('listed.empty')}</p>
        ) : (
          <ul className="listed-words" aria-label={t('listed.onList', { count: list.length })}>
            {list.map((word) => (
              <li key={word}>
                <span>{word}</span>
                <IconButton
                  icon={X}
                  label={t('listed.removeNamed', { word })}
                  onClick={() => void save('partnership.unlistWord', { word })}
                />
              </li>
            ))}
          </ul>
        )}
        <p className="ui ink2">{t('listed.how')}</p>
      </div>
    </SettingsSection>
  );
}

interface AddProps {
  list: readonly string[];
  isBusy: boolean;
  /** True once they are on the list. */
  onAdd: (words: string[]) => Promise<boolean>;
}

function AddWords({ list, isBusy, onAdd }: AddProps) {
  const { t } = useTranslation('app');
  const [text, setText] = useState('');
  const [error, setError] = useState<string>();

  function problemWith(words: readonly string[]): string | undefined {
    if (words.length === 0) return t('listed.nothing');
    if (words.some((word) => word.length > limits.listedWord))
      return t('listed.tooLong', { limit: limits.listedWord });
    const isFull = withWords(list, words).length > limits.listedWords;
    return isFull ? t('listed.full', { limit: limits.listedWords }) : undefined;
  }

  async function submit(event: SyntheticEvent) {
    event.preventDefault();
    const words = text
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter(isListable);
    const problem = problemWith(words);
    setError(problem);
    if (problem === undefined && !isBusy && (await onAdd(words))) setText('');
  }

  return (
    <form className="stack form" noValidate onSubmit={(event) => void submit(event)}>
      <Field label={t('listed.label')} hint={t('listed.hint')} error={error}>
        <TextArea rows={3} value={text} onChange={(event) => setText(event.target.value)} />
      </Field>
      <Button type="submit" busy={isBusy} className="start">
        {t('listed.add')}
      </Button>
    </form>
  );
}
