/** The door or the house: joining loads little, everything else brings the router along. */
import { Suspense } from 'react';
import { paths } from '../paths.ts';
import { fetched } from '../ui/fetched.ts';
import { EntranceFrame } from './EntranceFrame.tsx';
import { Loading } from './Loading.tsx';

const JoinPage = fetched('join', () => import('../auth/JoinPage.tsx').then((m) => m.JoinPage));
const House = fetched('house', () => import('./House.tsx').then((m) => m.House));

export function App() {
  if (isJoining(location.pathname)) {
    return (
      <EntranceFrame>
        <Suspense fallback={<Loading />}>
          <JoinPage goTo={(path) => location.assign(path)} />
        </Suspense>
      </EntranceFrame>
    );
  }
  return (
    <Suspense fallback={<Loading />}>
      <House />
    </Suspense>
  );
}

function isJoining(path: string): boolean {
  return path === paths.join || path.startsWith(paths.joinWith(''));
}
