/** What was reported on a board. Staff decide; everybody else sees what became of their own reports. */
import { Link } from '../ui/router.tsx';
import type { Report } from '@silta/shared/boards/records';
import { isStaff } from '@silta/shared/roles';
import { SideCode } from '../members/SideCode.tsx';
import { useRecords } from '../realtime/hooks.ts';
import { Button } from '../ui/Button.tsx';
import { Chip } from '../ui/Chip.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { useScene } from './boardContext.ts';
import { focusNextRow } from './focusNextButton.ts';
import { elementIdOf } from './postElements.ts';
import { reportedThings } from './reportedThings.ts';
import type { ReportedThing } from './reportedThings.ts';
import { commentRights, postRights } from './rights.ts';
import { postName, readable } from './textParts.ts';
import { TimeAgo } from './TimeAgo.tsx';

export function ReportsDialog({ onClose }: { onClose: () => void }) {
  const { t, board, viewer } = useScene();
  const reports = useRecords(board.id, 'report');
  const posts = useRecords(board.id, 'post');
  const comments = useRecords(board.id, 'comment');
  const things = reportedThings({ reports, posts, comments });
  return (
    <Dialog open title={t('reports.title')} closeLabel={t('dialog.close')} onClose={onClose}>
      <p className="ink2">{isStaff(viewer) ? t('reports.aboutStaff') : t('reports.about')}</p>
      {things.length === 0 ? (
        <p>{t('reports.empty')}</p>
      ) : (
        <ul className="reports">
          {things.map((thing) => (
            <ThingRow key={thing.id} thing={thing} onClose={onClose} />
          ))}
        </ul>
      )}
    </Dialog>
  );
}

function ThingRow({ thing, onClose }: { thing: ReportedThing; onClose: () => void }) {
  const { t, viewer, sides } = useScene();
  const { post, comment, isComment, reports } = thing;
  const isOnBoard = post !== null && post.deletedAt === null;
  const name = isComment ? t('reports.comment') : post ? postName(post) : t('reports.post');
  return (
    <li>
      <p className="report-h">
        {isOnBoard ? (
          <Link to={`#${elementIdOf(post.id)}`} onClick={onClose}>
            {name}
          </Link>
        ) : (
          <b>{name}</b>
        )}
        {thing.isWaiting && isStaff(viewer) && <Chip kind="now">{t('reports.waiting')}</Chip>}
      </p>
      {comment && (
        <p className="report-text" lang={comment.language}>
          {readable(comment.text, sides)}
        </p>
      )}
      {reports.map((report) => (
        <ReportLine key={report.id} report={report} />
      ))}
      {thing.isWaiting && isStaff(viewer) && <Decisions thing={thing} name={name} />}
    </li>
  );
}

function ReportLine({ report }: { report: Report }) {
  const { t, viewer, sides } = useScene();
  const side = sides.of(report.sideId);
  const isMine = report.reporterId === viewer.memberId;
  return (
    <p className="report-line">
      {t(`report.reasons.${report.reason}`)}
      {report.word !== '' && <q>{report.word}</q>}
      <small>
        {report.reporterId !== null && !isMine && (
          <>
            {sides.member(report.reporterId)?.name ?? t('post.unknown')}{' '}
            {side && <SideCode side={side} quiet />}
            {' · '}
          </>
        )}
        <TimeAgo at={report.createdAt} />
        {' · '}
        {isStaff(viewer)
          ? t(`reports.outcome.${report.outcome ?? 'open'}`)
          : t(report.outcome === null ? 'report.already' : 'report.looked')}
      </small>
    </p>
  );
}

/** Nobody judges what they wrote themselves. */
function Decisions({ thing, name }: { thing: ReportedThing; name: string }) {
  const { t, board, viewer, actions } = useScene();
  const { post, comment, isComment } = thing;
  const about = isComment ? comment : post;
  if (about?.authorId === viewer.memberId) return <p className="hint">{t('reports.yours')}</p>;
  const rights =
    comment !== null ? commentRights(comment, board, viewer) : post && postRights(post, board, viewer);
  const isThere = about !== null && about.deletedAt === null;
  const waiting = thing.reports.find(({ outcome }) => outcome === null) ?? thing.reports[0];

  function decide(button: HTMLElement, act: () => void) {
    focusNextRow(button);
    act();
  }

  function take(what: 'hide' | 'delete') {
    if (comment) actions.send(`comment.${what}`, { commentId: comment.id });
    else if (post) actions.send(`post.${what}`, { postId: post.id });
  }

  return (
    <div className="actions">
      <Button
        size="s"
        aria-label={t('reports.leaveIt', { post: name })}
        onClick={({ currentTarget }) =>
          decide(currentTarget, () => actions.send('report.leave', { reportId: waiting.id }))
        }
      >
        {t('reports.leave')}
      </Button>
      {isThere && rights?.hide && (
        <Button
          size="s"
          aria-label={t('reports.hideIt', { post: name })}
          onClick={({ currentTarget }) => decide(currentTarget, () => take('hide'))}
        >
          {t('moderation.hide')}
        </Button>
      )}
      {isThere && rights?.remove && (
        <Button
          size="s"
          kind="danger"
          aria-label={t('reports.deleteIt', { post: name })}
          onClick={({ currentTarget }) => decide(currentTarget, () => take('delete'))}
        >
          {t('post.delete')}
        </Button>
      )}
    </div>
  );
}
