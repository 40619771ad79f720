/** Before the first term: an outline, a sentence, and the way to begin. */
import { Plus } from 'lucide-react';
import { can } from '@silta/shared/access';
import { Arch } from '../members/Arch.tsx';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { useOpenGlossary } from './glossaryContext.ts';

const stones = Array.from({ length: 9 }, () => false);

export function NoTerms() {
  const { t, sides, viewer, ask } = useOpenGlossary();
  const mayAdd = can(viewer, 'term.add');
  return (
    <EmptyState
      title={t('empty.title')}
      picture={<Arch label={t('empty.picture')} sides={sides.all.map((side) => ({ side, stones }))} />}
      actions={
        mayAdd && (
          <Button kind="primary" icon={Plus} onClick={() => ask({ kind: 'add' })}>
            {t('empty.first')}
          </Button>
        )
      }
    >
      {t(mayAdd ? 'empty.text' : 'empty.reader')}
    </EmptyState>
  );
}
