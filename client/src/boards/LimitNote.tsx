/** How much room is left; shown only where it gets narrow. */
import { classNames } from '../ui/classNames.ts';
import { useScene } from './boardContext.ts';

const nearFrom = 0.85;

export function LimitNote({ length, limit }: { length: number; limit: number }) {
  const { t } = useScene();
  if (length < limit * nearFrom) return null;
  const left = limit - length;
  return (
    <p className={classNames('limit', left < 0 ? 'err' : 'hint')} role={left < 0 ? 'alert' : undefined}>
      {left < 0 ? t('composer.tooLong', { count: -left }) : t('composer.left', { count: left })}
    </p>
  );
}
