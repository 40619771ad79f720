/** Signing out: the server first, then everything of this person on this device. */
import { useState } from 'react';
import { Refusal } from '@silta/shared/refusals';
import { useNavigate } from '../ui/router.tsx';
import { signOut } from '../auth/session.ts';
import { paths } from '../paths.ts';
import { useOutbox } from '../realtime/hooks.ts';
import { useRealm } from '../realtime/RealmProvider.tsx';
import { refusalIn, useRefusalText } from '../realtime/refusalText.ts';

export function useSignOut() {
  const textOf = useRefusalText();
  const realm = useRealm();
  const navigate = useNavigate();
  const { count, refused } = useOutbox();
  const [isLeaving, setLeaving] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);

  async function leave() {
    setLeaving(true);
    setFailure(null);
    try {
      // Fetched before: whoever has signed out must not leave anything behind for want of a network.
      const { forgetHere } = await import('./forgetHere.ts').catch(() => {
        throw new Refusal('unavailable');
      });
      await signOut();
      await realm.signOut();
      await forgetHere(realm.accountId);
      navigate(paths.join, { replace: true });
    } catch (error) {
      const { code, details } = refusalIn(error);
      setFailure(textOf(code, details));
    }
    setLeaving(false);
  }

  const waiting = count + refused.length;
  return {
    leave,
    isLeaving,
    /** Why one is still signed in, after trying. */
    failure,
    waiting,
  };
}
