/** In the composer, where a date matters: on a timeline, or when one was given before. */
import type { PostDraft } from '../drafts.ts';
import { useScene } from '../boardContext.ts';
import { DateFields } from './DateFields.tsx';

interface Props {
  draft: PostDraft;
  change: (fields: Partial<PostDraft>) => void;
}

export function ComposerDates({ draft, change }: Props) {
  const { layout, board } = useScene();
  const dates = draft.dates ?? null;
  if (layout !== 'timeline' && board.layout !== 'timeline' && dates === null) return null;
  return <DateFields value={dates} onChange={(next) => change({ dates: next })} />;
}
