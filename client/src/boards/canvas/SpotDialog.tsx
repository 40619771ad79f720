/** Placing a post on the canvas by numbers: for fingers, and for whoever likes numbers better. */
import { useState } from 'react';
import { canvas } from '@silta/shared/boards/canvas';
import type { Post } from '@silta/shared/boards/records';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { useScene } from '../boardContext.ts';
import { postName } from '../textParts.ts';
import { snapped } from './spots.ts';

/** In steps of the grid, which are easier to think in than pixels. */
const mostX = (canvas.width - canvas.tile.width) / canvas.step;
const mostY = (canvas.height - canvas.tile.height) / canvas.step;

export function SpotDialog({ post, onClose }: { post: Post; onClose: () => void }) {
  const { t, actions } = useScene();
  const [x, setX] = useState(String((post.spot?.x ?? 0) / canvas.step));
  const [y, setY] = useState(String((post.spot?.y ?? 0) / canvas.step));

  function place(spot: Post['spot']) {
    actions.send('post.place', { postId: post.id, spot });
    onClose();
  }

  return (
    <Dialog
      open
      size="s"
      title={t('canvas.place', { post: postName(post) })}
      closeLabel={t('dialog.close')}
      onClose={onClose}
      onSubmit={() =>
        place(snapped({ x: (Number(x) || 0) * canvas.step, y: (Number(y) || 0) * canvas.step }))
      }
      actions={
        <>
          {post.spot && (
            <Button kind="quiet" onClick={() => place(null)}>
              {t('canvas.tidy')}
            </Button>
          )}
          <Button kind="primary" type="submit">
            {t('move.put')}
          </Button>
        </>
      }
    >
      <div className="date-fields">
        <Field label={t('canvas.fromLeft')} hint={t('canvas.most', { count: mostX })}>
          <TextInput
            small
            type="number"
            min={0}
            max={mostX}
            step={1}
            value={x}
            onChange={({ target }) => setX(target.value)}
          />
        </Field>
        <Field label={t('canvas.fromTop')} hint={t('canvas.most', { count: mostY })}>
          <TextInput
            small
            type="number"
            min={0}
            max={mostY}
            step={1}
            value={y}
            onChange={({ target }) => setY(target.value)}
          />
        </Field>
      </div>
    </Dialog>
  );
}
