/** What is filled in about a task, before it is set or changed. */
import type { Payload } from '@silta/shared/commands';
import type { MemberId, RoomId, TaskItemId } from '@silta/shared/ids';
import { limits } from '@silta/shared/limits';
import { newId } from '@silta/shared/newId';
import type { Task } from '@silta/shared/tasks/records';
import type { FormError } from '../ui/ErrorSummary.tsx';
import { instantOf, wallTime } from '../ui/wallTime.ts';
import { addressFrom } from '../ui/webAddress.ts';
import type { Texts } from './useTasks.ts';

export interface TaskDraft extends Pick<
  Task,
  'title' | 'why' | 'learners' | 'ways' | 'skill' | 'safety' | 'needsConfirming' | 'isShared' | 'reviewerIds'
> {
  /** As the fields for date and time hold them, on the clock of `timeZone`; no day, no due date. */
  day: string;
  time: string;
  timeZone: string;
  /** One in a line. */
  items: string;
  link: string;
  boardId: RoomId | null;
}

export const fieldIds = {
  title: 'task-title-field',
  who: 'task-who',
  ways: 'task-ways',
  day: 'task-day',
  items: 'task-items',
  link: 'task-link',
  reviewers: 'task-reviewers',
};

export function blankTask(timeZone: string, me: MemberId): TaskDraft {
  return {
    title: '',
    why: '',
    learners: { who: 'all' },
    day: wallTime(new Date(Date.now() + 7 * 86_400_000).toISOString(), timeZone).slice(0, 10),
    time: '12:00',
    timeZone,
    items: '',
    ways: ['text', 'link'],
    link: '',
    boardId: null,
    skill: '',
    safety: '',
    needsConfirming: false,
    isShared: false,
    reviewerIds: [me],
  };
}

export function draftOf(task: Task, timeZone: string): TaskDraft {
  const [day = '', time = ''] =
    task.dueAt === null ? ['', '12:00'] : wallTime(task.dueAt, timeZone).split('T');
  const { title, why, learners, ways, skill, safety, needsConfirming, isShared, reviewerIds, link, boardId } =
    task;
  const items = task.items.map(({ text }) => text).join('\n');
  return {
    ...{ title, why, learners, ways, skill, safety, needsConfirming, isShared, reviewerIds, link, boardId },
    ...{ items, day, time, timeZone },
  };
}

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** An item that says the same as before is the same, with its ticks. */
function itemsOf(text: string, before: Task['items']): Task['items'] {
  const free = [...before];
  return linesOf(text).map((line) => {
    const at = free.findIndex((item) => item.text === line);
    const [known] = at < 0 ? [] : free.splice(at, 1);
    return known ?? { id: newId<TaskItemId>(), text: line };
  });
}

export function taskFrom(draft: TaskDraft, before: Task['items'] = []): Omit<Payload<'task.set'>, 'id'> {
  const { day, time, timeZone, items, link, title, why, safety, ...fields } = draft;
  return {
    ...fields,
    title: title.trim(),
    why: why.trim(),
    safety: safety.trim(),
    timeZone,
    dueAt: day === '' ? null : instantOf(`${day}T${time}`, timeZone),
    items: itemsOf(items, before),
    link: addressFrom(link) ?? '',
  };
}

export function taskFaults(draft: TaskDraft, t: Texts): FormError[] {
  const { learners, items } = draft;
  const lines = linesOf(items);
  const isNobody =
    (learners.who === 'sides' && learners.sideIds.length === 0) ||
    (learners.who === 'chosen' && learners.memberIds.length === 0);
  const isHalf = draft.day !== '' && instantOf(`${draft.day}T${draft.time}`, draft.timeZone) === null;
  const areItemsWrong =
    lines.length > limits.taskItems || lines.some((line) => line.length > limits.taskItem);
  const checks: readonly [boolean, string, string][] = [
    [!/\S/.test(draft.title), fieldIds.title, t('dialog.titleMissing')],
    [isNobody, fieldIds.who, t('dialog.whoMissing')],
    [isHalf, fieldIds.day, t('dialog.dayMissing')],
    [draft.ways.length === 0, fieldIds.ways, t('dialog.waysMissing')],
    [
      areItemsWrong,
      fieldIds.items,
      t('dialog.itemsWrong', { count: limits.taskItems, length: limits.taskItem }),
    ],
    [addressFrom(draft.link) === null, fieldIds.link, t('form.linkWrong')],
    [draft.reviewerIds.length === 0, fieldIds.reviewers, t('dialog.reviewersMissing')],
  ];
  return checks.filter(([isWrong]) => isWrong).map(([, fieldId, message]) => ({ fieldId, message }));
}
