/** A post that the server did not take: its text, why, and what to do with it. */
import { Pencil, Trash2, TriangleAlert } from 'lucide-react';
import { useRefusalText } from '../realtime/refusalText.ts';
import { Icon } from '../ui/Icon.tsx';
import { attachmentName } from '../attachments/attachmentNames.ts';
import { useScene } from './boardContext.ts';
import type { SentBack } from './sentBack.ts';

export function SentBackCard({ sentBack }: { sentBack: SentBack }) {
  const { t, actions } = useScene();
  const refusalText = useRefusalText();
  const { draft, entry } = sentBack;
  return (
    <div className="post queued" data-paper={draft.paper} role="group" aria-label={t('sentBack.title')}>
      <p className="pending-bar sent-back">
        <Icon of={TriangleAlert} size="s" />
        {t('sentBack.title')}
      </p>
      <p className="hint">{refusalText(entry.reason, entry.details)}</p>
      {draft.title !== '' && <h3 lang={draft.language}>{draft.title}</h3>}
      {draft.text !== '' && (
        <p className="txt" lang={draft.language}>
          {draft.text}
        </p>
      )}
      {draft.attachments.length > 0 && (
        <p className="hint">{draft.attachments.map(attachmentName).join(', ')}</p>
      )}
      {draft.poll && (
        <ul className="list" lang={draft.language}>
          {draft.poll.choices.map((choice, place) => (
            <li key={place}>{choice}</li>
          ))}
        </ul>
      )}
      <div className="foot">
        <button type="button" onClick={() => actions.takeUp(sentBack)}>
          <Icon of={Pencil} size="s" />
          {t('post.edit')}
        </button>
        <button type="button" onClick={() => actions.dismiss(sentBack)}>
          <Icon of={Trash2} size="s" />
          {t('post.removeQueued')}
        </button>
      </div>
    </div>
  );
}
