/** The real board within the room. */
import { Suspense } from 'react';
import type { ReactNode } from 'react';
import { WithinPage } from '../../ui/PageMain.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';

export function BoardStage({ children }: { children: ReactNode }) {
  return (
    <div className="room-board">
      <Suspense fallback={<Skeleton width="60%" height="2rem" />}>
        <WithinPage value={true}>{children}</WithinPage>
      </Suspense>
    </div>
  );
}
