/** Moving a post by choosing section and place from lists: for fingers, and for whoever likes lists better. */
import { useState } from 'react';
import type { Post } from '@silta/shared/boards/records';
import { mayPostIn } from '@silta/shared/boards/rules';
import type { PostId } from '@silta/shared/ids';
import { useRecords } from '../realtime/hooks.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { Select } from '../ui/Select.tsx';
import { useScene } from './boardContext.ts';
import type { Lane, LaneId } from './boardView.ts';
import { placeOf, without } from './places.ts';
import type { Place } from './places.ts';
import { postName } from './textParts.ts';

interface Props {
  post: Post;
  lanes: readonly Lane[];
  canArrange: boolean;
  onPut: (drop: { id: PostId; place: Place }) => void;
  onClose: () => void;
}

export function MoveDialog({ post, lanes, canArrange, onPut, onClose }: Props) {
  const { t, board, viewer } = useScene();
  const sections = useRecords(board.id, 'section');
  const isOpen = (id: LaneId) => {
    const section = sections.find((each) => each.id === id);
    return id === post.sectionId || !section || mayPostIn(section, viewer);
  };
  const [place, setPlace] = useState(() => placeOf(lanes, post.id) ?? { laneId: post.sectionId, index: 0 });
  const lane = lanes.find(({ id }) => id === place.laneId) ?? lanes[0];
  if (!lane) return null;
  const others = without(lane.posts, post.id);

  function put() {
    onPut({ id: post.id, place });
    onClose();
  }

  return (
    <Dialog
      open
      size="s"
      title={t('move.dialogTitle', { post: postName(post) })}
      closeLabel={t('dialog.close')}
      onClose={onClose}
      onSubmit={put}
      actions={
        <>
          <Button kind="quiet" onClick={onClose}>
            {t('dialog.cancel')}
          </Button>
          <Button kind="primary" type="submit">
            {t('move.put')}
          </Button>
        </>
      }
    >
      {lanes.length > 1 && (
        <Field label={t('move.section')}>
          <Select
            value={lane.id}
            onChange={({ target }) =>
              setPlace({ laneId: lanes.find(({ id }) => id === target.value)?.id ?? lane.id, index: 0 })
            }
          >
            {lanes
              .filter(({ id }) => isOpen(id))
              .map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
          </Select>
        </Field>
      )}
      {canArrange && (
        <Field label={t('move.placeLabel')}>
          <Select
            value={place.index}
            onChange={({ target }) => setPlace({ laneId: lane.id, index: Number(target.value) })}
          >
            <option value={0}>{t('move.onTop')}</option>
            {others.map((other, i) => (
              <option key={other.id} value={i + 1}>
                {t('move.after', { place: i + 2, post: postName(other) })}
              </option>
            ))}
          </Select>
        </Field>
      )}
    </Dialog>
  );
}
