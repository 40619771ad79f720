/** What stands on a page until what belongs there is known. */
import { SkeletonRows } from './Skeleton.tsx';

export function PageComing({ title }: { title: string }) {
  return (
    <>
      <header className="pagehead">
        <h1>{title}</h1>
      </header>
      <SkeletonRows />
    </>
  );
}
