/** Writing without one's name, where the board may stop allowing it while somebody writes. */
import { useState } from 'react';
import { allowsAnonymous } from '@silta/shared/boards/rules';
import { useScene } from './boardContext.ts';

interface Anonymity {
  /** The switch is there; it stays for whoever has used it. */
  hasSwitch: boolean;
  /** Nobody who hides their name is shown with it because the board has changed meanwhile. */
  canSend: boolean;
}

export function useAnonymity(isAnonymous: boolean): Anonymity {
  const isAllowed = allowsAnonymous(useScene().board);
  const [wasUsed, setUsed] = useState(isAnonymous);
  if (isAnonymous && !wasUsed) setUsed(true);
  return { hasSwitch: isAllowed || wasUsed, canSend: isAllowed || !isAnonymous };
}
