/** A board without posts: the bridge has no stones yet, and three ways to lay the first. */
import { Plus, SearchX } from 'lucide-react';
import { Arch } from '../members/Arch.tsx';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Icon } from '../ui/Icon.tsx';
import { useScene } from './boardContext.ts';

/** As many on each bank as make a bridge. */
const stones = Array.from({ length: 9 }, () => false);
const starters = ['day', 'show', 'ask'] as const;

export function EmptyBoard({ onWrite }: { onWrite: ((starter?: string) => void) | null }) {
  const { t, sides } = useScene();
  const picture = <Arch label={t('empty.picture')} sides={sides.all.map((side) => ({ side, stones }))} />;
  if (!onWrite) {
    return (
      <EmptyState title={t('empty.title')} picture={picture}>
        {t('empty.reader')}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={t('empty.title')}
      picture={picture}
      actions={
        <Button kind="primary" icon={Plus} onClick={() => onWrite()}>
          {t('empty.write')}
        </Button>
      }
      startersLabel={t('empty.starters')}
      starters={starters.map((starter) => {
        const label = t(`empty.starter.${starter}`);
        return { label, onPress: () => onWrite(label) };
      })}
    >
      {t('empty.text')}
    </EmptyState>
  );
}

export function NothingFound({ onShowAll }: { onShowAll: () => void }) {
  const { t } = useScene();
  return (
    <EmptyState
      title={t('search.nothing')}
      picture={<Icon of={SearchX} size="l" />}
      actions={<Button onClick={onShowAll}>{t('search.showAll')}</Button>}
    >
      {t('search.nothingText')}
    </EmptyState>
  );
}
