/** Says to whoever posts without a name who can still see it, or that this is not possible any more. */
import { allowsAnonymous } from '@silta/shared/boards/rules';
import { useRefusalText } from '../realtime/refusalText.ts';
import { useScene } from './boardContext.ts';

export function AnonymousNote() {
  const { t, board, sides } = useScene();
  const refusalText = useRefusalText();
  if (!allowsAnonymous(board)) {
    return (
      <p className="composer-back" role="alert">
        {refusalText('anonymousOff')}
      </p>
    );
  }
  return (
    <p className="hint" role="status">
      {t(board.anonymity === 'reason' ? 'names.sealedNote' : 'composer.anonymousNote', {
        side: sides.own?.code ?? '',
      })}
    </p>
  );
}
