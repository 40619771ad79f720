/** The picture of each cheer. */
import { Heart, Laugh, Lightbulb, PartyPopper, ThumbsUp } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { CheerKind } from '@silta/shared/sessions/cheers';

export const cheerIcons: Readonly<Record<CheerKind, LucideIcon>> = {
  bravo: PartyPopper,
  thanks: Heart,
  laugh: Laugh,
  aha: Lightbulb,
  agree: ThumbsUp,
};
