/** Says to whoever posts without a name who can still see it. */
import { useScene } from './boardContext.ts';

export function AnonymousNote() {
  const { t, sides } = useScene();
  return (
    <p className="hint" role="status">
      {t('composer.anonymousNote', { side: sides.own?.code ?? '' })}
    </p>
  );
}
