/** One of one's own posts on the task's board, to be handed in. */
import type { PostId, RoomId } from '@silta/shared/ids';
import { paths } from '../paths.ts';
import { useRecords, useRoom } from '../realtime/hooks.ts';
import { Field } from '../ui/Field.tsx';
import { Link } from '../ui/router.tsx';
import { Select } from '../ui/Select.tsx';
import { postTitle } from './postTitle.ts';
import type { Tasks } from './useTasks.ts';

interface Props {
  tasks: Tasks;
  id: string;
  boardId: RoomId;
  postId: PostId | null;
  error: string | undefined;
  onChange: (postId: PostId | null) => void;
}

export function OwnPostField({ tasks, id, boardId, postId, error, onChange }: Props) {
  const { t, viewer, partnershipId } = tasks;
  useRoom(boardId);
  const own = useRecords(boardId, 'post').filter(
    ({ authorId, anonymous, deletedAt }) => authorId === viewer.memberId && !anonymous && deletedAt === null,
  );
  return (
    <div className="task-post">
      <Field label={t('form.post')} id={id} error={error}>
        <Select
          value={own.some((post) => post.id === postId) ? (postId ?? '') : ''}
          onChange={({ target }) => onChange(own.find((post) => post.id === target.value)?.id ?? null)}
        >
          <option value="">{t(own.length === 0 ? 'form.noPostYet' : 'form.noPost')}</option>
          {own.map((post) => (
            <option key={post.id} value={post.id}>
              {postTitle(post, t('form.untitled'))}
            </option>
          ))}
        </Select>
      </Field>
      <Link to={paths.board(partnershipId, boardId)}>{t('form.toBoard')}</Link>
    </div>
  );
}
