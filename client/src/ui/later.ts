/** Parts of a page that come behind it: where one does not come, the page goes on without. */
import { createElement, useEffect, useEffectEvent, useState } from 'react';
import type { ComponentType } from 'react';

interface Missing {
  /** Told when it has not come. */
  onMissing?: () => void;
}

/** Nothing is shown until it is there; from then on it is there at once. */
export function later<Props extends object>(
  fetch: () => Promise<ComponentType<Props>>,
): ComponentType<Props & Missing> {
  let there: ComponentType<Props> | null = null;
  return function Later({ onMissing, ...props }: Props & Missing) {
    const [Part, setPart] = useState(() => there);
    const tellMissing = useEffectEvent(() => onMissing?.());

    useEffect(() => {
      if (Part) return;
      let isOver = false;
      fetch().then(
        (part) => {
          there = part;
          if (!isOver) setPart(() => part);
        },
        () => !isOver && tellMissing(),
      );
      return () => {
        isOver = true;
      };
    }, [Part]);

    return Part ? createElement(Part, props as unknown as Props) : null;
  };
}

/** Something that comes once it is wanted; null until then, and where it does not come. */
export function useLater<T>(fetch: () => Promise<T>, isWanted: boolean): T | null {
  const [there, setThere] = useState<{ it: T } | null>(null);
  const isMissing = isWanted && !there;
  const begin = useEffectEvent(fetch);

  useEffect(() => {
    if (!isMissing) return;
    let isOver = false;
    begin().then(
      (it) => !isOver && setThere({ it }),
      () => undefined,
    );
    return () => {
      isOver = true;
    };
  }, [isMissing]);

  return there?.it ?? null;
}

/** Something to be called that comes behind the page: until it is there, its answer is a promise. */
export function laterCall<Args extends unknown[], Result>(fetch: () => Promise<(...args: Args) => Result>) {
  let known: ((...args: Args) => Result) | null = null;
  const fetchAhead = async () => (known ??= await fetch());
  const call = (...args: Args): Result | Promise<Result> =>
    known ? known(...args) : fetchAhead().then((then) => then(...args));
  return Object.assign(call, { fetchAhead });
}
