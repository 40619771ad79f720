/** A part of the page that is fetched when it is wanted; where it cannot be had it says so and offers to try again. */
import { useEffect, useState } from 'react';
import type { ComponentType } from 'react';
import { useRefusalText } from '../realtime/refusalText.ts';
import { Button } from '../ui/Button.tsx';
import { Spinner } from '../ui/Spinner.tsx';
import { useScene } from './boardContext.ts';

export function createLater<Props extends object>(fetch: () => Promise<ComponentType<Props>>) {
  let known: ComponentType<Props> | null = null;
  const fetchOnce = async () => (known ??= await fetch());

  function Later(props: Props) {
    const [part, setPart] = useState({ Part: known, hasFailed: false });
    const isWanted = !part.Part && !part.hasFailed;

    useEffect(() => {
      if (!isWanted) return;
      let isOver = false;
      fetchOnce().then(
        (Part) => {
          if (!isOver) setPart({ Part, hasFailed: false });
        },
        () => {
          if (!isOver) setPart({ Part: null, hasFailed: true });
        },
      );
      return () => {
        isOver = true;
      };
    }, [isWanted]);

    if (part.Part) return <part.Part {...props} />;
    if (part.hasFailed) return <NotHere onRetry={() => setPart({ Part: null, hasFailed: false })} />;
    return (
      <p className="later">
        <Spinner size="s" />
      </p>
    );
  }
  /** `fetchAhead`: so that it is there at once when it is wanted, and when the network is gone by then. */
  return Object.assign(Later, { fetchAhead: fetchOnce });
}

function NotHere({ onRetry }: { onRetry: () => void }) {
  const { t } = useScene();
  const refusalText = useRefusalText();
  return (
    <div className="later" role="alert">
      <p>{refusalText('unavailable')}</p>
      <Button onClick={onRetry}>{t('layout.retry')}</Button>
    </div>
  );
}
