/** The newest answers from one side to another, and new posts. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from '../ui/router.tsx';
import { isStaff } from '@silta/shared/roles';
import type { RoomId } from '@silta/shared/ids';
import { Arch } from '../members/Arch.tsx';
import { useSides } from '../members/useSides.ts';
import { paths } from '../paths.ts';
import { useRecords, useViewer } from '../realtime/hooks.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { useActivity } from './activity.tsx';
import { AnswerRow, PostRow } from './CrossingRow.tsx';
import { crossingsOf } from './crossings.ts';

/** As many as a first look takes in, and all that the server tells. */
const firstFew = 6;
const emptyBank = Array.from({ length: 9 }, () => false);

export function AcrossTheBridge({ partnershipId }: { partnershipId: RoomId }) {
  const { t } = useTranslation('app');
  const { activity, isStale } = useActivity();
  const viewer = useViewer(partnershipId);
  const [isOpen, setOpen] = useState(false);
  const crossings = activity && crossingsOf(activity, viewer?.memberId ?? null);
  const shown = crossings?.slice(0, isOpen ? undefined : firstFew);
  return (
    <section className="sec" aria-labelledby="today-across">
      <div className="sec-h">
        <h2 id="today-across">{t('today.across')}</h2>
        <Link to={paths.boards(partnershipId)}>{t('today.openBoards')}</Link>
      </div>
      {!shown && !isStale && <Waiting />}
      {!shown && isStale && <p className="ink2">{t('today.notLoaded')}</p>}
      {shown?.length === 0 && <NothingYet partnershipId={partnershipId} />}
      {shown && shown.length > 0 && (
        <ul className="rows act">
          {shown.map((crossing) =>
            crossing.kind === 'answer' ? (
              <AnswerRow key={crossing.id} partnershipId={partnershipId} {...crossing} />
            ) : (
              <PostRow key={crossing.id} partnershipId={partnershipId} {...crossing} />
            ),
          )}
        </ul>
      )}
      {crossings && crossings.length > firstFew && !isOpen && (
        <Button kind="quiet" className="more-rows" onClick={() => setOpen(true)}>
          {t('today.showMore')}
        </Button>
      )}
    </section>
  );
}

function Waiting() {
  return (
    <div aria-hidden>
      {['70%', '52%', '64%'].map((width) => (
        <Skeleton key={width} width={width} height="0.875rem" gap="1.5rem" />
      ))}
    </div>
  );
}

/** Nothing has crossed: leads to where the first word can be said. */
function NothingYet({ partnershipId }: { partnershipId: RoomId }) {
  const { t } = useTranslation('app');
  const viewer = useViewer(partnershipId);
  const { all } = useSides(partnershipId);
  const boards = useRecords(partnershipId, 'board').filter(({ archivedAt }) => archivedAt === null);
  const [first] = boards;
  const mayBegin = viewer !== null && (isStaff(viewer) || first !== undefined);
  return (
    <EmptyState
      picture={<Arch sides={all.map((side) => ({ side, stones: emptyBank }))} label={t('today.emptyArch')} />}
      title={t('today.nothing')}
      actions={
        mayBegin && (
          <LinkButton
            kind={first ? 'primary' : 'secondary'}
            to={first ? paths.board(partnershipId, first.id) : paths.boards(partnershipId)}
          >
            {t(first ? 'today.writeFirst' : 'today.makeBoard')}
          </LinkButton>
        )
      }
    >
      {t(first ? 'today.nothingText' : 'today.noBoardText')}
    </EmptyState>
  );
}
