/** Says to whoever posts without a name who can still see it, or that this is not possible any more. */
import { useRefusalText } from '../realtime/refusalText.ts';
import { useScene } from './boardContext.ts';

export function AnonymousNote() {
  const { t, board, sides } = useScene();
  const refusalText = useRefusalText();
  if (!board.anonymousAllowed) {
    return (
      <p className="composer-back" role="alert">
        {refusalText('anonymousOff')}
      </p>
    );
  }
  return (
    <p className="hint" role="status">
      {t('composer.anonymousNote', { side: sides.own?.code ?? '' })}
    </p>
  );
}
