/** While the server is asked, and where it does not answer. */
import { useRefusalText } from '../../realtime/refusalText.ts';
import { Button } from '../../ui/Button.tsx';
import { Spinner } from '../../ui/Spinner.tsx';
import { useScene } from '../boardContext.ts';
import type { Asked } from './useAsked.ts';

export function NotAnswered({ refusal, again }: Pick<Asked<unknown>, 'refusal' | 'again'>) {
  const { t } = useScene();
  const refusalText = useRefusalText();
  if (refusal === null)
    return (
      <p role="status">
        <Spinner /> {t('past.loading')}
      </p>
    );
  return (
    <div role="alert" className="past-refused">
      <p>{refusalText(refusal.code, refusal.details)}</p>
      <Button size="s" onClick={again}>
        {t('layout.retry')}
      </Button>
    </div>
  );
}
