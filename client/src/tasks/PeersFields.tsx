/** Whether learners say something of each other's hand-ins, across the bridge; how many, and what they are asked. */
import { limits } from '@silta/shared/limits';
import { Checkbox } from '../ui/Checkbox.tsx';
import { RadioSegment } from '../ui/RadioSegment.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { fieldIds } from './taskDraft.ts';
import type { FieldsProps } from './taskFields.ts';

const usual = ['clear', 'ask', 'place'] as const;

export function PeersFields({ tasks: { t }, draft, change, errorOf }: FieldsProps) {
  const { peers } = draft;
  const error = errorOf(fieldIds.peers);
  const begin = () => ({ count: 2, questions: usual.map((each) => t(`peers.usual.${each}`)) });
  return (
    <>
      <Checkbox
        boxed
        label={t('peers.wanted')}
        hint={t('peers.wantedHint')}
        checked={peers !== null}
        onChange={({ target }) => change({ peers: target.checked ? begin() : null })}
      />
      {peers && (
        <fieldset className="task-fields" id={fieldIds.peers} tabIndex={-1}>
          <legend className="label">{t('peers.questions')}</legend>
          <div className="task-questions">
            {Array.from({ length: limits.peerQuestions }, (_, i) => (
              <TextInput
                key={i}
                aria-label={t('peers.question', { number: i + 1 })}
                maxLength={limits.peerQuestion}
                value={peers.questions[i] ?? ''}
                onChange={({ target }) =>
                  change({ peers: { ...peers, questions: withText(peers.questions, i, target.value) } })
                }
              />
            ))}
          </div>
          {error !== undefined && <p className="err">{error}</p>}
          <RadioSegment
            label={t('peers.each')}
            value={String(peers.count)}
            options={['1', '2'].map((value) => ({
              value,
              label: t('peers.count', { count: Number(value) }),
            }))}
            onChange={(value) => change({ peers: { ...peers, count: Number(value) } })}
          />
        </fieldset>
      )}
    </>
  );
}

const withText = (all: readonly string[], at: number, text: string): string[] =>
  Array.from({ length: limits.peerQuestions }, (_, i) => (i === at ? text : (all[i] ?? '')));
