/** Gives the pages below it what is live for the signed-in account. */
import { createContext, useContext } from 'react';
import type { ReactNode } from 'react';
import type { Realm } from './realm.ts';

const RealmContext = createContext<Realm | null>(null);

export function RealmProvider({ realm, children }: { realm: Realm; children: ReactNode }) {
  return <RealmContext value={realm}>{children}</RealmContext>;
}

export function useRealm(): Realm {
  const realm = useContext(RealmContext);
  if (!realm) throw new Error('This page stands outside the RealmProvider.');
  return realm;
}
