/** Long lists are drawn from the top in portions, so that the first posts are there at once. */
import { startTransition, useEffect, useState } from 'react';

/** About two screens of a lane. */
const first = 24;
const portion = 60;

/** How many of them to draw by now; all, a moment later. */
export function useGrowing(total: number): number {
  const [count, setCount] = useState(first);
  useEffect(() => {
    if (count >= total) return;
    const timer = setTimeout(() => startTransition(() => setCount(count + portion)));
    return () => clearTimeout(timer);
  }, [count, total]);
  return Math.min(count, total);
}
