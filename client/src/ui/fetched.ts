/** Parts of the client that come when they are needed. */
import { createElement, use } from 'react';
import type { ComponentType } from 'react';
import { aheadOf, alsoAhead } from './ahead.ts';

/** It did not come: no network, or the server has a newer client by now. Loading the page again helps. */
export class NotFetched extends Error {
  override name = 'NotFetched';
}

/**
 * A component that is fetched when it is first shown. One that was fetched ahead under this name is there at once,
 * without a wait: after each wait React shows nothing new for 300 ms.
 */
export function fetched<Props extends object>(
  name: string,
  fetch: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  let there: ComponentType<Props> | null = null;
  let coming: Promise<ComponentType<Props>> | null = null;
  /** Once only: a second try would come without its styles, because the bundler asks for those once. */
  const begin = () => (coming ??= whole(name, fetch).then((part) => (there = part)));
  if (aheadOf(name)) alsoAhead(begin());
  return function Fetched(props) {
    return createElement(there ?? use(begin()), props);
  };
}

async function whole<T>(name: string, fetch: () => Promise<T>): Promise<T> {
  try {
    await aheadOf(name);
    return await fetch();
  } catch (cause) {
    throw new NotFetched('a part of the client did not come', { cause });
  }
}
