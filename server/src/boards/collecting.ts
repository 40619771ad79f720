/** Who posts in a section; collecting first, revealing together; and the counts by side that everybody sees meanwhile. */
import { counted } from '@silta/shared/boards/polls';
import { isShown, mayPostIn } from '@silta/shared/boards/rules';
import type { Post, Section } from '@silta/shared/boards/records';
import type { SectionId, SideId } from '@silta/shared/ids';
import { Refusal } from '@silta/shared/refusals';
import type { Changes } from '../realtime/changes.ts';
import type { HandlersOf } from '../realtime/handler.ts';
import type { Actor, Load, Scope } from '../realtime/scope.ts';

type CollectCommand = 'section.setPosting' | 'section.collect' | 'section.reveal';

export const sectionsHere = ({ roomId }: Scope): Load => ({
  type: 'section',
  column: 'roomId',
  value: roomId,
});

export const collectHandlers: HandlersOf<CollectCommand> = {
  'section.setPosting': {
    loads: ({ posting }) => (isOneSide(posting) ? [{ type: 'side', ids: [posting] }] : []),
    target: ({ sectionId }) => ({ type: 'section', id: sectionId }),
    run: (changes, { sectionId, posting }) => {
      needUsed(changes);
      if (isOneSide(posting)) changes.need('side', posting);
      changes.put('section', { ...changes.need('section', sectionId), posting });
    },
  },
  'section.collect': {
    loads: (_, scope) => [sectionsHere(scope)],
    run: (changes) => {
      needUsed(changes);
      for (const section of changes.list('section', 'roomId', changes.roomId))
        if (!section.collecting) changes.put('section', { ...section, collecting: true });
    },
  },
  'section.reveal': {
    loads: (_, scope) => [
      sectionsHere(scope),
      { type: 'post', column: 'roomId', value: scope.roomId },
      ...(['comment', 'half', 'connection'] as const).map((type): Load => ({
        type,
        column: 'roomId',
        value: scope.roomId,
      })),
    ],
    run: reveal,
  },
};

/** Staff have seen what was collected, so revealing approves it; what lies in the bin comes out of it shown. */
function reveal(changes: Changes): void {
  needUsed(changes);
  for (const section of changes.list('section', 'roomId', changes.roomId))
    if (section.collecting) changes.put('section', { ...section, collecting: false, collected: {} });
  const revealed = new Set<string>();
  for (const post of changes.list('post', 'roomId', changes.roomId)) {
    if (post.state !== 'collected') continue;
    // What a listed word holds has its own look.
    const isHeld = post.held !== null;
    const shown: Post = { ...post, state: isHeld ? 'waiting' : 'shown', returned: null };
    changes.put('post', shown);
    if (isShown(shown)) revealed.add(post.id);
  }
  for (const comment of changes.list('comment', 'roomId', changes.roomId))
    if (revealed.has(comment.postId)) changes.put('comment', { ...comment, postShown: true });
  for (const half of changes.list('half', 'roomId', changes.roomId))
    if (revealed.has(half.postId)) changes.put('half', { ...half, postShown: true });
  for (const each of changes.list('connection', 'roomId', changes.roomId)) {
    const fromShown = each.fromShown || revealed.has(each.fromId);
    const toShown = each.toShown || revealed.has(each.toId);
    if (fromShown !== each.fromShown || toShown !== each.toShown)
      changes.put('connection', { ...each, fromShown, toShown });
  }
}

/** To be called with every post that is written: `sectionsHere` must be loaded. */
export function countCollected(changes: Changes, before: Post | null, after: Post | null): void {
  count(changes, before, -1);
  count(changes, after, 1);
}

function count(changes: Changes, post: Post | null, by: 1 | -1): void {
  if (post?.state !== 'collected' || post.deletedAt !== null) return;
  const section = changes.get('section', post.sectionId);
  // What lay in the bin while its section was removed is counted where it is now.
  if (section) changes.put('section', { ...section, collected: counted(section.collected, post.sideId, by) });
}

/** Where a post lies, or none where nothing is known of the section. */
export function isCollecting(changes: Changes, sectionId: SectionId): { collecting: boolean } {
  return { collecting: changes.get('section', sectionId)?.collecting ?? false };
}

function isOneSide(posting: Section['posting']): posting is SideId {
  return posting !== 'everyone' && posting !== 'staff';
}

/** Refuses with `sectionClosed` whoever does not post here. */
export function needOpenSection(section: Section, actor: Actor): void {
  if (!mayPostIn(section, actor)) throw new Refusal('sectionClosed');
}

function needUsed(changes: Changes): void {
  if (changes.need('board', changes.roomId).archivedAt !== null) throw new Refusal('archived');
}
