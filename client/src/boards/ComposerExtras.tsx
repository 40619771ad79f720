/** What a post can ask for besides its text: each is a tool in the row and a part of the draft. */
import { ChartBar, Columns2 } from 'lucide-react';
import { Suspense, lazy } from 'react';
import { IconButton } from '../ui/IconButton.tsx';
import { useScene } from './boardContext.ts';
import type { PostDraft } from './drafts.ts';
import { newPoll } from './pollDraft.ts';

const PollEditor = lazy(() => import('./PollEditor.tsx').then((file) => ({ default: file.PollEditor })));

interface Props {
  draft: PostDraft;
  change: (fields: Partial<PostDraft>) => void;
}

export function ComposerExtras({ draft: { poll, joint, language }, change }: Props) {
  const { t } = useScene();
  return (
    <>
      <div className="tools" role="group" aria-label={t('polls.tools')}>
        <IconButton
          icon={ChartBar}
          size="s"
          label={t('polls.add')}
          aria-pressed={poll !== null}
          onClick={() => change({ poll: poll === null ? newPoll : null })}
        />
        <IconButton
          icon={Columns2}
          size="s"
          label={t('halves.add')}
          aria-pressed={joint}
          onClick={() => change({ joint: !joint })}
        />
      </div>
      {joint && <p className="hint">{t('halves.about')}</p>}
      {poll && (
        <Suspense>
          <PollEditor poll={poll} language={language} onChange={(next) => change({ poll: next })} />
        </Suspense>
      )}
    </>
  );
}
