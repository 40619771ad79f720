/** Connecting two posts and taking them apart again, each said aloud; taking apart can be undone. */
import type { Connection, Post } from '@silta/shared/boards/records';
import { newId } from '@silta/shared/newId';
import type { ConnectionId } from '@silta/shared/ids';
import { announce } from '../../ui/announcements.ts';
import { showToast } from '../../ui/toasts.ts';
import { useScene } from '../boardContext.ts';
import { postName } from '../textParts.ts';

export function useConnecting() {
  const { t, actions } = useScene();

  function connect(post: Post, other: Post) {
    actions.send('connection.make', { id: newId<ConnectionId>(), postId: post.id, toId: other.id });
    announce(t('ties.sayLinked', { post: postName(post), other: postName(other) }), 'assertive');
  }

  function disconnect({ id: connectionId, fromId, toId }: Connection) {
    actions.send('connection.remove', { connectionId });
    const undo = () => actions.send('connection.make', { id: newId<ConnectionId>(), postId: fromId, toId });
    showToast({
      id: `unlinked-${connectionId}`,
      kind: 'done',
      text: t('ties.sayUnlinked'),
      actions: [{ label: t('toast.undo'), onPress: undo }],
    });
  }

  return { connect, disconnect };
}
