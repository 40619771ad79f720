/** What can be done with a post: the entries of its menu, which come behind the first screen. */
import {
  CalendarDays,
  CircleCheckBig,
  History,
  MapPin,
  Route,
  ListOrdered,
  EyeOff,
  Flag,
  Link,
  Lock,
  LockOpen,
  MessageCircle,
  MessageSquareText,
  Move,
  Pencil,
  Trash2,
  Unlink,
  UserSearch,
} from 'lucide-react';
import type { Post } from '@silta/shared/boards/records';
import { paths } from '../paths.ts';
import type { BegunTask } from '../paths.ts';
import { Kbd } from '../ui/Kbd.tsx';
import type { MenuEntry } from '../ui/Menu.tsx';
import { navigate } from '../ui/router.tsx';
import type { BoardScene } from './boardContext.ts';
import { isArrangedByKeys, showsOrder } from './layoutTraits.ts';
import type { PostRights } from './rights.ts';
import { postName } from './textParts.ts';
import { tieEntries } from './ties/tieEntries.ts';

export function postMenuEntries(post: Post, rights: PostRights, scene: BoardScene): MenuEntry[] {
  const { t, actions } = scene;
  const isClosed = post.poll !== null && post.poll.closedAt !== null;
  const entries: (MenuEntry | false)[] = [
    rights.comment && {
      id: 'comment',
      label: t('post.comment'),
      icon: MessageCircle,
      end: <Kbd>C</Kbd>,
      onSelect: () => actions.answer(post),
    },
    ...(rights.move ? placing(post, scene) : []),
    ...tieEntries(post, rights, scene),
    rights.edit &&
      isOnMap(post, scene) && {
        id: 'track',
        label: t('track.menu'),
        icon: Route,
        onSelect: () => actions.ask({ kind: 'track', post }),
      },
    rights.edit && { id: 'edit', label: t('post.edit'), icon: Pencil, onSelect: () => actions.edit(post) },
    rights.sendBack && {
      id: 'sendBack',
      label: t('moderation.sendBack'),
      icon: MessageSquareText,
      onSelect: () => actions.ask({ kind: 'sendBack', post }),
    },
    rights.hide && {
      id: 'hide',
      label: t('moderation.hide'),
      icon: EyeOff,
      onSelect: () => actions.hide(post),
    },
    rights.past &&
      post.editedAt !== null && {
        id: 'history',
        label: t('past.open'),
        icon: History,
        onSelect: () => actions.ask({ kind: 'history', post }),
      },
    rights.closePoll && {
      id: 'poll',
      label: isClosed ? t('polls.reopen') : t('polls.close'),
      icon: isClosed ? LockOpen : Lock,
      onSelect: () => actions.send(isClosed ? 'poll.reopen' : 'poll.close', { postId: post.id }),
    },
    rights.reveal && {
      id: 'reveal',
      label: t('names.reveal'),
      icon: UserSearch,
      onSelect: () => actions.ask({ kind: 'reveal', about: post }),
    },
    rights.setTask && taskEntry(post, scene),
    { id: 'link', label: t('post.copyLink'), icon: Link, onSelect: () => actions.copyLink(post) },
    rights.removePreview && {
      id: 'removePreview',
      label: t('link.remove'),
      icon: Unlink,
      onSelect: () => actions.send('preview.remove', { postId: post.id }),
    },
    rights.report && {
      id: 'report',
      label: t('report.start'),
      icon: Flag,
      onSelect: () => actions.ask({ kind: 'report', about: post }),
    },
    rights.remove && { id: 'line', kind: 'line' },
    rights.remove && {
      id: 'delete',
      label: t('post.delete'),
      icon: Trash2,
      danger: true,
      onSelect: () => actions.remove(post),
    },
  ];
  return entries.filter((entry) => entry !== false);
}

/** Where it stands: in the order of the board, or in time. */
function placing(post: Post, scene: BoardScene): MenuEntry[] {
  const { t, actions, layout, board } = scene;
  const isTimed = layout === 'timeline' || board.layout === 'timeline' || post.dates !== null;
  const key = hasKeys() ? { end: <Kbd>M</Kbd> } : {};
  const entries: (MenuEntry | false)[] = [
    isArrangedByKeys(layout) &&
      hasKeys() && {
        id: 'move',
        label: t('move.start'),
        icon: Move,
        ...key,
        onSelect: () => actions.move(post),
      },
    showsOrder(layout) && {
      id: 'moveTo',
      label: t('move.to'),
      icon: ListOrdered,
      ...(!isArrangedByKeys(layout) && key),
      onSelect: () => actions.moveTo(post),
    },
    layout === 'canvas' && {
      id: 'spot',
      label: t('canvas.placeAt'),
      icon: Move,
      ...key,
      onSelect: () => actions.ask({ kind: 'spot', post }),
    },
    isOnMap(post, scene) && {
      id: 'location',
      label: t('map.menu'),
      icon: MapPin,
      ...(layout === 'map' && key),
      onSelect: () => actions.ask({ kind: 'location', post }),
    },
    isTimed && {
      id: 'dates',
      label: t('timeline.set'),
      icon: CalendarDays,
      ...(layout === 'timeline' && key),
      onSelect: () => actions.ask({ kind: 'dates', post }),
    },
  ];
  return entries.filter((entry) => entry !== false);
}

function isOnMap(post: Post, { layout, board }: BoardScene): boolean {
  return layout === 'map' || board.layout === 'map' || post.location !== null || post.track !== null;
}

/** A finger has no arrow keys; it moves posts by the list. */
function hasKeys(): boolean {
  return !matchMedia('(pointer: coarse)').matches;
}

/** An address holds no more; the post itself stays where it is. */
const mostOfText = 600;

function taskFrom(post: Post): BegunTask {
  return { title: postName(post), why: post.text.slice(0, mostOfText), board: post.roomId };
}

function taskEntry(post: Post, { t, partnershipId }: BoardScene): MenuEntry {
  return {
    id: 'task',
    label: t('post.setTask'),
    icon: CircleCheckBig,
    onSelect: () => navigate(paths.newTask(partnershipId, taskFrom(post))),
  };
}
