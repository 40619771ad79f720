/** What is filled in about a session, before it is planned or changed. */
import type { Payload } from '@silta/shared/commands';
import type { RoomId } from '@silta/shared/ids';
import { limits } from '@silta/shared/limits';
import { isNobody, wishOf } from '@silta/shared/sessions/participantsWish';
import type { ParticipantsWish } from '@silta/shared/sessions/participantsWish';
import type { Session } from '@silta/shared/sessions/records';
import type { FormError } from '../ui/ErrorSummary.tsx';
import { instantOf, wallTime } from '@silta/shared/wallTime';
import type { Beginning } from './fromTemplate.ts';
import type { Texts } from './planContext.ts';

export interface SessionDraft {
  topic: string;
  kind: Session['kind'];
  kindName: string;
  /** As the fields for date and time hold them, on the clock of `timeZone`. */
  day: string;
  time: string;
  timeZone: string;
  minutes: string;
  language: string;
  aims: string;
  participants: ParticipantsWish;
  boardIds: readonly RoomId[];
  template: Beginning['id'] | null;
}

export const fieldIds = {
  topic: 'session-topic',
  when: 'session-day',
  minutes: 'session-minutes',
  who: 'session-who',
};

/** A new one, tomorrow at ten. */
export function blankDraft(timeZone: string, language: string): SessionDraft {
  const tomorrow = wallTime(new Date(Date.now() + 86_400_000).toISOString(), timeZone);
  return {
    topic: '',
    kind: 'class',
    kindName: '',
    day: tomorrow.slice(0, 10),
    time: '10:00',
    timeZone,
    minutes: '60',
    language,
    aims: '',
    participants: { who: 'all' },
    boardIds: [],
    template: null,
  };
}

export function draftOf(session: Session, timeZone: string): SessionDraft {
  const [day = '', time = ''] = wallTime(session.startsAt, timeZone).split('T');
  const { topic, kind, kindName, language, aims, participants, boardIds } = session;
  const minutes = String(session.minutes);
  return {
    topic,
    kind,
    kindName,
    language,
    aims,
    participants: wishOf(participants),
    boardIds,
    day,
    time,
    timeZone,
    minutes,
    template: null,
  };
}

export function whenOf({
  day,
  time,
  timeZone,
  minutes,
}: SessionDraft): Pick<Session, 'startsAt' | 'timeZone' | 'minutes'> | null {
  const startsAt = instantOf(`${day}T${time}`, timeZone);
  const count = Number(minutes);
  const isCount = Number.isInteger(count) && count >= 5 && count <= limits.sessionMinutes;
  return startsAt !== null && isCount ? { startsAt, timeZone, minutes: count } : null;
}

type About = Omit<Payload<'session.plan'>, 'id' | 'agenda' | 'startsAt' | 'timeZone' | 'minutes'>;

export function aboutOf({
  topic,
  kind,
  kindName,
  language,
  aims,
  participants,
  boardIds,
}: SessionDraft): About {
  const own = kind === 'own' ? kindName : '';
  return { topic: topic.trim(), kind, kindName: own, language, aims, participants, boardIds: [...boardIds] };
}

export function faultsOf(draft: SessionDraft, t: Texts): FormError[] {
  const faults: FormError[] = [];
  const add = (fieldId: string, message: string) => faults.push({ fieldId, message });
  if (!/\S/.test(draft.topic)) add(fieldIds.topic, t('fields.topicMissing'));
  if (instantOf(`${draft.day}T${draft.time}`, draft.timeZone) === null)
    add(fieldIds.when, t('fields.whenMissing'));
  else if (whenOf(draft) === null)
    add(fieldIds.minutes, t('fields.minutesWrong', { count: limits.sessionMinutes }));
  if (isNobody(draft.participants)) add(fieldIds.who, t('fields.whoMissing'));
  return faults;
}
