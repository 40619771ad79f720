/** Says that a post, or an answer to it, has come since one was here last. */
import { useScene } from '../boardContext.ts';

export function NewMark() {
  const { t } = useScene();
  return <span className="new-mark">{t('find.new')}</span>;
}
