/** What is filled in about a task, before it is set or changed. */
import type { Payload } from '@silta/shared/commands';
import type { MemberId } from '@silta/shared/ids';
import { limits } from '@silta/shared/limits';
import { isNobody, wishOf } from '@silta/shared/sessions/participantsWish';
import type { ParticipantsWish } from '@silta/shared/sessions/participantsWish';
import type { Task } from '@silta/shared/tasks/records';
import type { FormError } from '../ui/ErrorSummary.tsx';
import { instantOf, wallTime } from '@silta/shared/wallTime';
import { addressFrom } from '../ui/webAddress.ts';
import { draftOfAttachment } from '../attachments/draftAttachments.ts';
import type { DraftAttachment } from '../attachments/draftFiles.ts';
import { itemsDraft, itemsOf, linesOf } from './taskItems.ts';
import type { ItemPlan } from './taskItems.ts';
import type { Texts } from './useTasks.ts';

/** What the form holds as the task has it. */
const plain = [
  'title',
  'why',
  'ways',
  'skill',
  'safety',
  'needsConfirming',
  'isShared',
  'inPairs',
  'reviewerIds',
  'link',
  'boardId',
] as const;
type Plain = Pick<Task, (typeof plain)[number]>;

export function picked<K extends keyof Task>(task: Task, fields: readonly K[]): Pick<Task, K> {
  return Object.fromEntries(fields.map((field) => [field, task[field]])) as unknown as Pick<Task, K>;
}

export interface TaskDraft extends Plain {
  learners: ParticipantsWish;
  /** As the fields for date and time hold them, on the clock of `timeZone`; no day, no due date. */
  day: string;
  time: string;
  timeZone: string;
  /** One in a line. */
  items: string;
  /** Of each line. */
  itemPlans: readonly ItemPlan[];
  /** null where learners say nothing of each other's hand-ins; questions that are empty are none. */
  peers: { questions: string[]; count: number } | null;
  attachments: readonly DraftAttachment[];
}

export const fieldIds = {
  title: 'task-title-field',
  who: 'task-who',
  ways: 'task-ways',
  day: 'task-day',
  items: 'task-items',
  link: 'task-link',
  board: 'task-board',
  reviewers: 'task-reviewers',
  peers: 'task-peers',
  series: 'task-series',
};

export function blankTask(timeZone: string, me: MemberId): TaskDraft {
  return {
    title: '',
    why: '',
    learners: { who: 'all' },
    day: wallTime(new Date(Date.now() + 7 * 86_400_000).toISOString(), timeZone).slice(0, 10),
    time: '12:00',
    timeZone,
    ...{ items: '', itemPlans: [] },
    ways: ['text', 'link'],
    attachments: [],
    link: '',
    boardId: null,
    skill: '',
    safety: '',
    needsConfirming: false,
    isShared: false,
    inPairs: false,
    reviewerIds: [me],
    peers: null,
  };
}

export function draftOf(task: Task, timeZone: string): TaskDraft {
  const [day = '', time = ''] =
    task.dueAt === null ? ['', '12:00'] : wallTime(task.dueAt, timeZone).split('T');
  return {
    ...picked(task, plain),
    learners: wishOf(task.learners),
    ...itemsDraft(task.items),
    peers: task.peers && { questions: task.peers.questions, count: task.peers.count },
    ...{ day, time, timeZone, attachments: task.attachments.map(draftOfAttachment) },
  };
}

/** All but the files, which may still be on their way. */
export type TaskFields = Omit<Payload<'task.set'>, 'id' | 'attachments'>;

export function taskFrom(draft: TaskDraft, before: Task['items'] = []): TaskFields {
  const {
    day,
    time,
    timeZone,
    items,
    itemPlans,
    link,
    title,
    why,
    safety,
    attachments: _,
    ...fields
  } = draft;
  return {
    ...fields,
    title: title.trim(),
    why: why.trim(),
    safety: safety.trim(),
    timeZone,
    dueAt: day === '' ? null : instantOf(`${day}T${time}`, timeZone),
    peers: peersFrom(draft),
    items: itemsOf({ items, itemPlans }, before),
    link: addressFrom(link) ?? '',
  };
}

function peersFrom({ peers }: TaskDraft): TaskFields['peers'] {
  const questions = peers?.questions.map((text) => text.trim()).filter((text) => text !== '') ?? [];
  return peers && { ...peers, questions };
}

export function taskFaults(draft: TaskDraft, t: Texts): FormError[] {
  const lines = linesOf(draft.items);
  const isHalf = draft.day !== '' && instantOf(`${draft.day}T${draft.time}`, draft.timeZone) === null;
  const areItemsWrong =
    lines.length > limits.taskItems || lines.some((line) => line.length > limits.taskItem);
  const checks: readonly [boolean, string, string][] = [
    [!/\S/.test(draft.title), fieldIds.title, t('dialog.titleMissing')],
    [isNobody(draft.learners), fieldIds.who, t('dialog.whoMissing')],
    [isHalf, fieldIds.day, t('dialog.dayMissing')],
    [draft.ways.length === 0, fieldIds.ways, t('dialog.waysMissing')],
    [
      areItemsWrong,
      fieldIds.items,
      t('dialog.itemsWrong', { count: limits.taskItems, length: limits.taskItem }),
    ],
    [draft.ways.includes('post') && draft.boardId === null, fieldIds.board, t('dialog.boardMissing')],
    [addressFrom(draft.link) === null, fieldIds.link, t('form.linkWrong')],
    [peersFrom(draft)?.questions.length === 0, fieldIds.peers, t('peers.questionMissing')],
    [draft.reviewerIds.length === 0, fieldIds.reviewers, t('dialog.reviewersMissing')],
  ];
  return checks.filter(([isWrong]) => isWrong).map(([, fieldId, message]) => ({ fieldId, message }));
}
