/** Signing out: the server first, then everything of this person on this device. */
import { useState } from 'react';
import { useNavigate } from '../ui/router.tsx';
import { signOut } from '../auth/session.ts';
import { forgetDrafts } from '../boards/drafts.ts';
import { forgetUploads } from '../files/currentUploads.ts';
import { forgetGlossary } from '../glossary/termShelf.ts';
import { forgetSeen } from '../boards/find/seen.ts';
import { paths } from '../paths.ts';
import { useOutbox } from '../realtime/hooks.ts';
import { useRealm } from '../realtime/RealmProvider.tsx';
import { refusalIn, useRefusalText } from '../realtime/refusalText.ts';
import { forgetLastPartnership } from './lastPartnership.ts';

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
      await signOut();
      await realm.signOut();
      forgetDrafts(realm.accountId);
      await forgetUploads(realm.accountId);
      forgetGlossary(realm.accountId);
      forgetSeen(realm.accountId);
      forgetLastPartnership();
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
