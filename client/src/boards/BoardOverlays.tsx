/** What lies above a board: the bar while moving, and one dialog at a time. */
import { Suspense, lazy, useEffect, useState } from 'react';
import type { PostId, SectionId } from '@silta/shared/ids';
import { useRefusalText } from '../realtime/refusalText.ts';
import { showToast } from '../ui/toasts.ts';
import { useScene } from './boardContext.ts';
import type { BoardDialog } from './BoardDialogs.tsx';
import type { BoardScreenProps } from './boardScreenProps.ts';
import { fetchLaterParts, MoveDialog } from './laterParts.ts';
import { MoveBar } from './MoveBar.tsx';
import { PostDialog } from './PostDialog.tsx';
import { useLatest } from '../ui/useLatest.ts';
import { useReportNews } from './useReportNews.ts';

const fetchDialogs = () => import('./BoardDialogs.tsx');
const BoardDialogs = lazy(() => fetchDialogs().then((file) => ({ default: file.BoardDialogs })));
const QuestionDialog = lazy(() => fetchDialogs().then((file) => ({ default: file.QuestionDialog })));

/** Fetched once the board has been read for a moment, so that the dialogs are there when the network is not. */
const readingMs = 5_000;
/** The posts go first. */
const behindMs = 100;

interface Props extends BoardScreenProps {
  dialog: BoardDialog | null;
  closeDialog: () => void;
  returnTo: (id: PostId) => void;
}

export function BoardOverlays({ view, moving, movingTo, setMovingTo, canArrange, put, ...props }: Props) {
  const hasPosts = (id: SectionId) =>
    view.lanes.some(({ arranged }) => arranged.some(({ sectionId }) => sectionId === id));
  const { actions } = useScene();
  useReportNews();
  const { question } = props;
  const closeAll = () => {
    props.closeDialog();
    actions.ask(null);
  };
  const areHere = useDialogs(props.dialog !== null || question !== null, closeAll);
  usePartsAhead();
  const reading = props.readingId === null ? null : props.postById(props.readingId);
  return (
    <>
      {moving.moving && <MoveBar post={moving.moving.post} />}
      {movingTo && (
        <MoveDialog
          post={movingTo}
          lanes={view.lanes}
          canArrange={canArrange}
          onPut={put}
          onClose={() => setMovingTo(null)}
        />
      )}
      {reading && props.composing === null && (
        <PostDialog
          post={reading}
          section={view.sections.find(({ id }) => id === reading.sectionId)?.title ?? ''}
          cards={{ ...props.cards, markedId: null }}
          onClose={() => props.setReading(null)}
        />
      )}
      {props.dialog && areHere && (
        <Suspense>
          <BoardDialogs
            open={props.dialog}
            view={view}
            hasPosts={hasPosts}
            returnTo={props.returnTo}
            onClose={props.closeDialog}
          />
        </Suspense>
      )}
      {question && areHere && (
        <Suspense>
          <QuestionDialog question={question} />
        </Suspense>
      )}
    </>
  );
}

/** Right behind the first screen: somebody may begin to write at once, and then lose the network. */
function usePartsAhead(): void {
  useEffect(() => {
    const timer = setTimeout(() => void fetchLaterParts().catch(() => undefined), behindMs);
    return () => clearTimeout(timer);
  }, []);
}

/** Whether they are here. Where they do not come, it says so and leaves the board as it is. */
function useDialogs(isWanted: boolean, close: () => void): boolean {
  const refusalText = useRefusalText();
  const latest = useLatest({ close, refusalText });
  const [areHere, setHere] = useState(false);

  useEffect(() => {
    if (areHere) return;
    const keep = () => setHere(true);
    const giveUp = () => {
      showToast({ id: 'dialogs', kind: 'error', text: latest().refusalText('unavailable') });
      latest().close();
    };
    if (isWanted) void fetchDialogs().then(keep, giveUp);
    const timer = setTimeout(() => void fetchDialogs().then(keep, () => undefined), readingMs);
    return () => clearTimeout(timer);
  }, [areHere, isWanted, latest]);

  return areHere;
}
