/** When it was that a post is about. */
import { useState } from 'react';
import type { Post } from '@silta/shared/boards/records';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useScene } from '../boardContext.ts';
import { postName } from '../textParts.ts';
import { areRight } from './areRight.ts';
import { DateFields } from './DateFields.tsx';

export function DateDialog({ post, onClose }: { post: Post; onClose: () => void }) {
  const { t, actions } = useScene();
  const [dates, setDates] = useState(post.dates);

  function submit() {
    if (!areRight(dates)) return;
    actions.send('post.date', { postId: post.id, dates });
    onClose();
  }

  return (
    <Dialog
      open
      size="s"
      title={t('timeline.title', { post: postName(post) })}
      closeLabel={t('dialog.close')}
      onClose={onClose}
      onSubmit={submit}
      actions={
        <>
          {post.dates && (
            <Button
              kind="quiet"
              onClick={() => {
                actions.send('post.date', { postId: post.id, dates: null });
                onClose();
              }}
            >
              {t('timeline.remove')}
            </Button>
          )}
          <Button kind="primary" type="submit">
            {t('timeline.save')}
          </Button>
        </>
      }
    >
      <DateFields value={dates} onChange={setDates} />
    </Dialog>
  );
}
