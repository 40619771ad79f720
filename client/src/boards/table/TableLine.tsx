/** One post as a row of the table. */
import { memo } from 'react';
import type { Board, Comment } from '@silta/shared/boards/records';
import { SideCode } from '../../members/SideCode.tsx';
import { classNames } from '../../ui/classNames.ts';
import { useScene } from '../boardContext.ts';
import { NewMark } from '../find/NewMark.tsx';
import { tileIdOf } from '../postElements.ts';
import { PostMenu } from '../PostMenu.tsx';
import { PinMark, StateBar } from '../PostState.tsx';
import { postRights } from '../rights.ts';
import { LaterTies } from '../ties/laterTies.tsx';
import type { Tie } from '../ties/useTies.ts';
import { TimeAgo } from '../TimeAgo.tsx';
import { isLate } from '../useQueued.ts';
import type { Queued } from '../useQueued.ts';
import type { TableRow } from './tableRows.ts';

interface Props {
  row: TableRow;
  /** Counted with the line of headings. */
  index: number;
  isMarked: boolean;
  isFresh: boolean;
  comments: readonly Comment[];
  /** With other posts; undefined where there are none. */
  ties: readonly Tie[] | undefined;
  grown: readonly Board[] | undefined;
  queued: Queued;
}

export const TableLine = memo(function TableLine({
  row,
  index,
  isMarked,
  isFresh,
  comments,
  ties,
  grown,
  queued,
}: Props) {
  const { sides, board, viewer, actions, locale } = useScene();
  const { post } = row;
  const side = sides.of(post.sideId);
  const isQueued = isLate(queued, post.id);
  return (
    <tr
      aria-rowindex={index}
      className={classNames(isMarked && 'is-selected')}
      onClick={({ target }) => {
        if (target instanceof Element && !target.closest('button, a')) actions.read(post.id);
      }}
    >
      <th scope="row">
        <button
          type="button"
          id={tileIdOf(post.id)}
          className="row-open"
          data-post={post.id}
          data-tile=""
          lang={post.language}
          onClick={() => actions.read(post.id)}
        >
          {row.title}
        </button>
        {isFresh && <NewMark post={post} comments={comments} />}
        <LaterTies post={post} ties={ties} grown={grown} isShort />
        <span className="row-state">
          <PinMark post={post} />
          <StateBar post={post} state={post.state} isQueued={isQueued} />
        </span>
      </th>
      <td>{side && <SideCode side={side} />}</td>
      <td className="cell-text">{row.person}</td>
      <td className="cell-text">{row.section}</td>
      {board.reactions !== 'none' && (
        <td className="cell-n">{row.reactions?.toLocaleString(locale) ?? '–'}</td>
      )}
      <td className="cell-n">{row.comments}</td>
      <td>
        <TimeAgo at={post.createdAt} />
      </td>
      <td className="cell-more">
        {!isQueued && <PostMenu post={post} rights={postRights(post, board, viewer)} />}
      </td>
    </tr>
  );
});
