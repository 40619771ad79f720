/** The newest value for what happens later, without making it happen again when the value changes. */
import { useLayoutEffect, useState } from 'react';
import { createStore } from './createStore.ts';

export function useLatest<T>(value: T): () => T {
  const [store] = useState(() => createStore(value));
  useLayoutEffect(() => store.set(value), [store, value]);
  return store.get;
}
