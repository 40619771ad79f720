/** What a task may begin with: a usual one in the reader's language, or one that was set before. */
import type { HandInWay, Task } from '@silta/shared/tasks/records';
import { picked } from './taskDraft.ts';
import type { TaskDraft } from './taskDraft.ts';
import { itemsDraft, rewritten } from './taskItems.ts';
import type { Texts } from './useTasks.ts';

const templates = {
  safety: ['tick'],
  introduce: ['text', 'video', 'photo'],
  schematic: ['text', 'photo'],
  soldering: ['photo', 'video'],
  tools: ['text', 'audio'],
  living: ['tick', 'text'],
} as const satisfies Record<string, readonly HandInWay[]>;

export const usualNames = Object.keys(templates) as (keyof typeof templates)[];

export type UsualName = (typeof usualNames)[number];
const withItems = ['safety', 'schematic', 'soldering', 'living'] as const;

/** One in a line; not every template has some. */
function itemsOf(name: UsualName, t: Texts): string {
  const found = withItems.find((each) => each === name);
  return found ? t(`template.${found}.items`) : '';
}

export function usual(name: UsualName, t: Texts): Partial<TaskDraft> {
  return {
    title: t(`template.${name}.title`),
    why: t(`template.${name}.why`),
    ...rewritten({ items: '', itemPlans: [] }, itemsOf(name, t)),
    safety: name === 'soldering' ? t('template.soldering.safety') : '',
    ways: [...templates[name]],
  };
}

const carriedOver = [
  'title',
  'why',
  'ways',
  'link',
  'boardId',
  'skill',
  'safety',
  'needsConfirming',
  'isShared',
  'inPairs',
] as const;

/** Its words and ways; for whom and until when it is, and its files, belong to the one before. */
export function anew(task: Task): Partial<TaskDraft> {
  const { items } = itemsDraft(task.items);
  return { ...rewritten({ items: '', itemPlans: [] }, items), ...picked(task, carriedOver) };
}
