/** The posts of a board as a table: a row each, sorted by any column, in a region that scrolls by itself. */
import { ArrowDown, ArrowUp, ArrowUpDown } from 'lucide-react';
import { useMemo, useRef } from 'react';
import type { Post } from '@silta/shared/boards/records';
import { Icon } from '../../ui/Icon.tsx';
import { useScene } from '../boardContext.ts';
import { reactionFigure } from '../reactionFigure.ts';
import type { LaneProps } from '../laneProps.ts';
import { postName } from '../textParts.ts';
import { TableLine } from './TableLine.tsx';
import { columns, nextSort, sortedRows } from './tableRows.ts';
import type { Column, TableRow } from './tableRows.ts';
import { useRowWindow } from './useRowWindow.ts';
import './table.css';

export function TableLayout({ lane, cards, sections, looking, changeLooking, ...props }: LaneProps) {
  const { locale, board, t } = useScene();
  const shown = columns.filter((column) => column !== 'reactions' || board.reactions !== 'none');
  const region = useRef<HTMLDivElement>(null);
  const toRow = useRowOf(cards.commentsOf, sections);
  const rows = useMemo(
    () => sortedRows(lane.posts.map(toRow), looking.table, locale),
    [lane.posts, toRow, looking.table, locale],
  );
  const wanted = props.wantedId === null ? -1 : rows.findIndex(({ post }) => post.id === props.wantedId);
  const { from, to } = useRowWindow(region, { count: rows.length, isForAll: props.isForAll, wanted });
  return (
    <div ref={region} className="table-frame" role="region" aria-label={t('table.label')} tabIndex={0}>
      <table className="board-table" aria-rowcount={rows.length + 1}>
        <thead>
          <tr aria-rowindex={1}>
            {shown.map((column) => (
              <Heading
                key={column}
                column={column}
                sort={looking.table}
                onPress={() => changeLooking({ table: nextSort(looking.table, column) })}
              />
            ))}
            <th scope="col">
              <span className="sr">{t('table.more')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          <Gap rows={from} />
          {rows.slice(from, to).map((row, i) => (
            <TableLine
              key={row.post.id}
              row={row}
              index={from + i + 2}
              isMarked={cards.markedId === row.post.id}
              ties={cards.tiesOf.get(row.post.id)}
              grown={cards.grownOf.get(row.post.id)}
              comments={cards.commentsOf(row.post)}
              isFresh={cards.fresh.has(row.post.id)}
              queued={cards.queued}
            />
          ))}
          <Gap rows={rows.length - to} />
        </tbody>
      </table>
    </div>
  );
}

interface HeadingProps {
  column: Column;
  sort: LaneProps['looking']['table'];
  onPress: () => void;
}

function Heading({ column, sort, onPress }: HeadingProps) {
  const { t, board } = useScene();
  const isSorted = sort?.column === column;
  const icon = !isSorted ? ArrowUpDown : sort.isDown ? ArrowDown : ArrowUp;
  return (
    <th
      scope="col"
      className={`col-${column}`}
      aria-sort={!isSorted ? 'none' : sort.isDown ? 'descending' : 'ascending'}
    >
      <button type="button" onClick={onPress}>
        {column !== 'reactions'
          ? t(`table.${column}`)
          : board.reactions !== 'none' && t(`reactions.sortShort.${board.reactions}`)}
        <Icon of={icon} size="s" />
      </button>
    </th>
  );
}

/** The place of rows that are not drawn. */
function Gap({ rows }: { rows: number }) {
  if (rows <= 0) return null;
  return (
    <tr aria-hidden style={{ height: `calc(var(--row) * ${rows})` }}>
      <td colSpan={columns.length + 1} />
    </tr>
  );
}

function useRowOf(commentsOf: (post: Post) => readonly unknown[], sections: LaneProps['sections']) {
  const { t, sides, board } = useScene();
  const { reactions } = board;
  return useMemo(() => {
    const titles = new Map(sections.map(({ id, title }) => [id, title]));
    return (post: Post): TableRow => ({
      post,
      title: postName(post, sides),
      side: sides.of(post.sideId)?.code ?? '',
      person: post.anonymous ? t('post.anonymous') : (sides.member(post.authorId)?.name ?? t('post.unknown')),
      section: titles.get(post.sectionId) ?? '',
      reactions: reactionFigure(post, reactions),
      comments: commentsOf(post).length,
    });
  }, [t, sides, sections, reactions, commentsOf]);
}
