/** A board that is still on its way: its real title over grey posts. */
import { ChevronRight } from 'lucide-react';
import { PageMain } from '../ui/PageMain.tsx';
import { Link } from '../ui/router.tsx';
import type { RoomId } from '@silta/shared/ids';
import { paths } from '../paths.ts';
import { Icon } from '../ui/Icon.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { Spinner } from '../ui/Spinner.tsx';
import type { Texts } from './boardContext.ts';

interface Props {
  t: Texts;
  partnershipId: RoomId;
  title: string | null;
  isSlow: boolean;
}

/** Lines of the grey posts, by lane; about what a board looks like. */
const lanes = [
  [3, 5, 2],
  [2, 4, 2],
  [2, 3, 2],
  [5, 2],
];

export function BoardSkeleton({ t, partnershipId, title, isSlow }: Props) {
  return (
    <PageMain className="board-page" aria-busy>
      <header className="board-head">
        <div>
          <p className="crumb">
            <Link to={paths.boards(partnershipId)}>{t('list.title')}</Link>
            <Icon of={ChevronRight} size="s" />
          </p>
          <h1>{title ?? t('load.title')}</h1>
        </div>
      </header>
      <p className="toolbar still-loading" role="status">
        {isSlow && (
          <>
            <Spinner size="s" /> {t('load.slow')}
          </>
        )}
      </p>
      <div className="wall" aria-hidden>
        {lanes.map((posts, lane) => (
          <div key={lane} className="lane">
            <Skeleton width="40%" height="1rem" />
            {posts.map((lines, post) => (
              <GreyPost key={post} lines={lines} />
            ))}
          </div>
        ))}
      </div>
    </PageMain>
  );
}

function GreyPost({ lines }: { lines: number }) {
  return (
    <div className="post sk-post">
      <span className="row">
        <Skeleton width="1.5rem" height="1.5rem" round />
        <Skeleton width="35%" />
      </span>
      <Skeleton width="72%" height=".875rem" gap=".75rem" />
      {Array.from({ length: lines }, (_, i) => (
        <Skeleton key={i} width={i === lines - 1 ? '58%' : '96%'} gap=".5rem" />
      ))}
    </div>
  );
}
