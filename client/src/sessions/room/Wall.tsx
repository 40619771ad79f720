/** The room on the classroom wall, to be read from six metres: what runs, for how long, who, what comes, what is asked. */
import { Suspense, lazy } from 'react';
import type { ReactNode } from 'react';
import type { RoomId } from '@silta/shared/ids';
import type { AgendaItem } from '@silta/shared/sessions/records';
import { paths } from '../../paths.ts';
import { useRecords } from '../../realtime/hooks.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Author } from './Author.tsx';
import { leftText } from './clockText.ts';
import { BackUpBanner } from './BackUpBanner.tsx';
import { Clocks } from './RoomHead.tsx';
import { useHeld } from './roomContext.ts';
import { sumOf } from '@silta/shared/boards/polls';
import type { QuickPoll } from '@silta/shared/sessions/quickPollRecords';
import { PollResult } from '../together/PollResult.tsx';
import { useWallPoll } from '../together/useQuickPoll.ts';
import { useWallQuestion } from '../together/useQuiz.ts';
import { WallQuiz } from '../together/WallQuiz.tsx';
import { useGroups } from '../together/useGroups.ts';
import { WallStopwatch } from '../together/WallStopwatch.tsx';
import { WallGroups } from '../together/WallGroups.tsx';
import { useShown } from '../material/useShown.ts';
import { BoardStage } from './BoardStage.tsx';
import { Caption } from './Stage.tsx';
import { Bar } from './StepTimer.tsx';
import { useProgress } from './useProgress.ts';
import './wall.css';

const WallFilm = lazy(() => import('../material/WallMaterial.tsx').then((m) => ({ default: m.WallFilm })));
const WallPictures = lazy(() =>
  import('../material/WallMaterial.tsx').then((m) => ({ default: m.WallPictures })),
);

/** More cannot be seen from the last row. */
const picturesMost = 2;
/** More cannot be read at once. */
const questionsMost = 3;
const handsMost = 4;

interface Props {
  board: (boardId: RoomId) => ReactNode;
}

export function Wall({ board }: Props) {
  const { t, session, run, partnershipId, parts } = useHeld();
  const progress = useProgress();
  const { current, next, remaining, share } = progress;
  const leading = parts.filter(
    ({ agendaItemId, memberId }) =>
      agendaItemId !== null && agendaItemId === current?.id && memberId !== null,
  );
  return (
    <main className="wall" id="main" tabIndex={-1}>
      <header className="wall-h">
        <p className="wall-topic break">{session.topic}</p>
        <Clocks />
        <LinkButton kind="quiet" to={paths.sessionRoom(partnershipId, session.id)}>
          {t('live.wall.leave')}
        </LinkButton>
      </header>
      <BackUpBanner />
      <section className="wall-now" aria-label={t('agenda.title')}>
        <h1 className="break">
          {current?.title ?? (run.state === 'ended' ? t('live.say.ended') : t('live.notStarted'))}
        </h1>
        {current && (
          <p className="wall-time num" data-over={remaining < 0 || undefined}>
            {remaining < 0 && '+'}
            {leftText(remaining)}
          </p>
        )}
      </section>
      {current && <Bar share={share} />}
      <p className="wall-who">
        {leading.map(({ id, memberId, sideId }) =>
          memberId && sideId ? (
            <span key={id}>
              <Author memberId={memberId} sideId={sideId} strong />
            </span>
          ) : null,
        )}
        {next && <span className="wall-next break">{t('live.wall.next', { title: next.title })}</span>}
      </p>
      <WallStopwatch />
      <Below current={current} board={board} />
      <Caption />
    </main>
  );
}

type BelowProps = Props & { current: AgendaItem | null };

/** The film that all see, groups while they work and when they are back, the board or the pictures of the step, or what is asked. */
function Below({ current, board }: BelowProps) {
  const { grouping, isWorking } = useGroups();
  const quickPoll = useWallPoll();
  const question = useWallQuestion();
  const film = useShown();
  if (film)
    return (
      <Suspense fallback={null}>
        <WallFilm />
      </Suspense>
    );
  if (question && isNewer(question.openedAt, quickPoll)) return <WallQuiz question={question} />;
  if (quickPoll) return <WallPoll quickPoll={quickPoll} />;
  if (isWorking || (grouping !== null && grouping.agendaItemId === (current?.id ?? null)))
    return <WallGroups />;
  if (current?.boardId) return <BoardStage>{board(current.boardId)}</BoardStage>;
  const pictures = current?.attachments.filter(({ kind }) => kind === 'photo').slice(0, picturesMost) ?? [];
  if (pictures.length === 0) return <Asked />;
  return (
    <Suspense fallback={null}>
      <WallPictures pictures={pictures} />
    </Suspense>
  );
}

/** What was asked last is what people look at. */
function isNewer(openedAt: string | null, quickPoll: QuickPoll | null): boolean {
  return quickPoll === null || (openedAt ?? '') > quickPoll.askedAt;
}

/** Nobody answers on the wall. */
function WallPoll({ quickPoll }: { quickPoll: QuickPoll }) {
  const { t } = useHeld();
  const { poll, text } = quickPoll;
  return (
    <section className="quick-poll">
      <h2 className="break">{text}</h2>
      <PollResult quickPoll={quickPoll} />
      <p className="meta">{t('quickPoll.answered', { count: sumOf(poll.answered) })}</p>
    </section>
  );
}

/** Hands and the questions that most people have. */
function Asked() {
  const { t, session } = useHeld();
  const questions = useRecords(session.id, 'question');
  const upvotes = useRecords(session.id, 'upvote');
  const seats = useRecords(session.id, 'seat');
  const votesOf = (id: string) => upvotes.filter(({ questionId }) => questionId === id).length;
  const open = questions
    .filter(({ answeredAt, hiddenAt }) => answeredAt === null && hiddenAt === null)
    .sort((a, b) => votesOf(b.id) - votesOf(a.id) || (a.askedAt < b.askedAt ? -1 : 1))
    .slice(0, questionsMost);
  const hands = seats
    .filter(({ handAt }) => handAt !== null)
    .sort((a, b) => (String(a.handAt) < String(b.handAt) ? -1 : 1))
    .slice(0, handsMost);
  return (
    <div className="wall-asked">
      {hands.length > 0 && (
        <p className="wall-hands">
          <span className="mark">{t('live.hands.title')}</span>{' '}
          {hands.map(({ id, memberId, sideId }) => (
            <span key={id}>
              <Author memberId={memberId} sideId={sideId} strong />
            </span>
          ))}
        </p>
      )}
      <ol>
        {open.map(({ id, text }) => (
          <li key={id}>
            <b className="num">{votesOf(id)}</b> <span className="break">{text}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}
