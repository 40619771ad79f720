/** A film, a sound or a picture that all in a session see at once: dated by the server, so that it is at the same place for everybody. */
import type { CommandName } from '@silta/shared/commands';
import type { Attachment } from '@silta/shared/files/attachments';
import type { FileId } from '@silta/shared/ids';
import { Refusal } from '@silta/shared/refusals';
import type { Run } from '@silta/shared/sessions/liveRecords';
import { isPlayed, isShown, lengthMsOf, noShowing, placeOf } from '@silta/shared/sessions/showing';
import type { Showing } from '@silta/shared/sessions/showing';
import type { Changes } from '../realtime/changes.ts';
import type { HandlersOf } from '../realtime/handler.ts';
import type { Load, Scope } from '../realtime/scope.ts';
import { needOpenRun, putRun, runHere, runOf } from './liveOpen.ts';
import { itemsHere } from './planning.ts';

type ShowingCommand = Extract<CommandName, `showing.${string}`>;

const loads = (_: unknown, scope: Scope): Load[] => [runHere(scope), itemsHere(scope)];

export const showingHandlers: HandlersOf<ShowingCommand> = {
  'showing.start': {
    loads,
    run: (changes, { seen, fileId }) => {
      const run = needOpenRun(changes);
      if (run.showing.step !== seen) throw new Refusal('conflict');
      const shown = shownOf(changes, run, fileId);
      if (!shown) throw new Refusal('notFound');
      set(changes, { fileId, since: isPlayed(shown) ? changes.now : null, atMs: 0 });
    },
  },
  'showing.pause': {
    loads,
    run: (changes, { seen }) => {
      const { showing, at } = needPlayed(changes, seen);
      if (showing.since === null) throw new Refusal('conflict');
      set(changes, { since: null, atMs: at });
    },
  },
  'showing.resume': {
    loads,
    run: (changes, { seen }) => {
      const { showing, at, lengthMs } = needPlayed(changes, seen);
      if (showing.since !== null) throw new Refusal('conflict');
      // One that is through begins again.
      set(changes, { since: changes.now, atMs: at === lengthMs ? 0 : at });
    },
  },
  'showing.jump': {
    loads,
    run: (changes, { seen, toMs }) => {
      const { showing, lengthMs } = needPlayed(changes, seen);
      const atMs = Math.min(toMs, lengthMs ?? toMs);
      set(changes, { since: showing.since === null ? null : changes.now, atMs });
    },
  },
  'showing.end': {
    loads,
    run: (changes, { seen }) => {
      needShown(changes, seen);
      putRun(changes, { showing: ended(needOpenRun(changes).showing) });
    },
  },
};

/** Gone with its step, its file or its session. */
export function ended(showing: Showing): Showing {
  return showing.fileId === null ? showing : { ...noShowing, step: showing.step + 1 };
}

/** Ends what is shown where it is one of these, which nobody is going to have any more. */
export function endShowingOf(changes: Changes, gone: readonly Attachment[]): void {
  const { showing } = runOf(changes);
  if (gone.some(({ fileId }) => fileId === showing.fileId)) putRun(changes, { showing: ended(showing) });
}

function shownOf(changes: Changes, { agendaItemId }: Run, id: FileId): Attachment | undefined {
  const step = agendaItemId === null ? null : changes.get('agendaItem', agendaItemId);
  return step?.attachments.find((each) => each.fileId === id && isShown(each));
}

/** What is shown as the sender saw it, with where it is; whoever was faster has changed it. */
function needShown(changes: Changes, seen: number) {
  const run = needOpenRun(changes);
  const { showing } = run;
  if (showing.step !== seen || showing.fileId === null) throw new Refusal('conflict');
  return { showing, shown: shownOf(changes, run, showing.fileId) };
}

/** With where it is; a picture is nowhere. */
function needPlayed(changes: Changes, seen: number) {
  const { showing, shown } = needShown(changes, seen);
  if (shown && !isPlayed(shown)) throw new Refusal('conflict');
  const lengthMs = shown ? lengthMsOf(shown) : null;
  return { showing, lengthMs, at: placeOf(showing, Date.parse(changes.now), lengthMs) };
}

function set(changes: Changes, fields: Partial<Showing>): void {
  const { showing } = needOpenRun(changes);
  putRun(changes, { showing: { ...showing, ...fields, step: showing.step + 1 } });
}
