/** All files that somebody has chosen on this page and that no post carries yet: what becomes of each. */
import { unusedHours } from '@silta/shared/files/kinds';
import type { AccountId, FileId, RoomId } from '@silta/shared/ids';
import { newId } from '@silta/shared/newId';
import { Refusal } from '@silta/shared/refusals';
import { createStore } from '../ui/createStore.ts';
import type { Store } from '../ui/createStore.ts';
import { kindOf, typeOf } from './fileKind.ts';
import { prepare, UnfitError } from './prepare.ts';
import type { Prepared } from './prepare.ts';
import { sendFile } from './sendFile.ts';
import type { Outgoing } from './sendFile.ts';
import type { KeptUpload, Upload, UploadFailure } from './upload.ts';
import type { UploadRoad } from './uploadRoad.ts';
import type { UploadShelf } from './uploadShelf.ts';

/** More at once would only make each of them slower. */
const atOnce = 2;

export type UploadList = ReadonlyMap<string, Upload>;

export interface Chosen {
  file: File;
  /** For which it is. */
  room: RoomId;
  /** How long it is, where whoever made it knows. */
  seconds: number | null;
}

export interface Uploads {
  all: Store<UploadList>;
  /** Begins at once. */
  add: (chosen: Chosen) => Upload;
  /** Goes on with what an earlier visit has begun; false where nothing of it is here. */
  recall: (id: string) => Promise<boolean>;
  retry: (id: FileId) => void;
  /** Nobody wants it any more: neither here nor on the server. */
  drop: (id: FileId) => void;
  /** A post carries it: only what this device has kept of it goes. */
  release: (id: FileId) => void;
  /** Nothing more is sent, nor shown. */
  stop: () => void;
}

interface Parts {
  accountId: AccountId;
  road: UploadRoad;
  shelf: Promise<UploadShelf>;
}

interface Desk extends Parts {
  all: Store<UploadList>;
  /** Not yet made ready. */
  chosen: Map<FileId, Chosen>;
  kept: Map<FileId, KeptUpload>;
  running: Map<FileId, AbortController>;
}

export function createUploads(parts: Parts): Uploads {
  const all = createStore<UploadList>(new Map());
  const desk: Desk = { ...parts, all, chosen: new Map(), kept: new Map(), running: new Map() };
  return {
    all,
    add: (chosen) => add(desk, chosen),
    recall: (id) => recall(desk, id),
    retry: (id) => retry(desk, id),
    drop: (id) => drop(desk, id),
    release: (id) => putAway(desk, id),
    stop: () => {
      for (const { id } of [...all.get().values()]) putAway(desk, id);
    },
  };
}

function add(desk: Desk, chosen: Chosen): Upload {
  const { file } = chosen;
  const kind = kindOf(typeOf(file));
  const upload: Upload = {
    id: newId<FileId>(),
    name: file.name,
    kind,
    size: file.size,
    state: 'preparing',
    sent: 0,
    isStalled: false,
    posterId: null,
    failure: null,
    preview: previewOf(file, kind),
  };
  desk.chosen.set(upload.id, chosen);
  set(desk, upload);
  void makeReady(desk, upload.id);
  return upload;
}

async function makeReady(desk: Desk, id: FileId): Promise<void> {
  const chosen = desk.chosen.get(id);
  if (!chosen) return;
  try {
    const prepared = await prepare(chosen.file);
    if (!desk.chosen.delete(id)) return;
    const kept = keptFrom(id, desk.accountId, chosen, prepared);
    const preview = previewAfter(desk, id, prepared);
    await keep(desk, kept);
    change(desk, id, { ...shownOf(kept), state: 'waiting', preview });
    next(desk);
  } catch (error) {
    if (!(error instanceof UnfitError)) throw error;
    change(desk, id, { state: 'failed', failure: { why: error.why } });
  }
}

function keptFrom(id: FileId, accountId: AccountId, { room, seconds }: Chosen, ready: Prepared): KeptUpload {
  const { blob, poster } = ready;
  return {
    ...ready,
    id,
    accountId,
    board: room,
    at: Date.now(),
    seconds: ready.seconds ?? seconds,
    size: blob.size,
    poster: poster && { id: newId<FileId>(), blob: poster },
    posterId: null,
  };
}

async function recall(desk: Desk, id: string): Promise<boolean> {
  if (desk.all.get().has(id)) return true;
  const kept = await (await desk.shelf).get(desk.accountId, id).catch(() => null);
  if (!kept || desk.all.get().has(id)) return kept !== null;
  const isDone = kept.blob === null;
  // By then the server has collected it.
  if (isDone && Date.now() - kept.at > unusedHours * 3_600_000) return false;
  desk.kept.set(kept.id, kept);
  set(desk, {
    id: kept.id,
    ...shownOf(kept),
    state: isDone ? 'done' : 'waiting',
    sent: isDone ? kept.size : 0,
    isStalled: false,
    failure: null,
    preview: kept.blob && previewOf(kept.blob, kept.kind),
  });
  next(desk);
  return true;
}

function retry(desk: Desk, id: FileId): void {
  const isReady = desk.kept.has(id);
  change(desk, id, { state: isReady ? 'waiting' : 'preparing', failure: null });
  if (isReady) next(desk);
  else void makeReady(desk, id);
}

function drop(desk: Desk, id: FileId): void {
  const posterId = desk.kept.get(id)?.posterId ?? null;
  const state = desk.all.get().get(id)?.state;
  putAway(desk, id);
  const begun = state === 'sending' || state === 'done' ? [id, posterId] : [];
  // What the server does not hear of it collects after a day.
  for (const each of begun) if (each) desk.road.drop(each).catch(() => undefined);
}

/** In the order in which they were chosen. */
function next(desk: Desk): void {
  for (const { id, state } of desk.all.get().values()) {
    if (desk.running.size >= atOnce) return;
    if (state === 'waiting' && !desk.running.has(id)) void send(desk, id);
  }
}

async function send(desk: Desk, id: FileId): Promise<void> {
  const cancel = new AbortController();
  desk.running.set(id, cancel);
  change(desk, id, { state: 'sending' });
  try {
    await sendPoster(desk, id, cancel.signal);
    const kept = need(desk, id);
    if (kept.blob) await sendFile(outgoing(kept, kept.blob), desk.road, eventsOf(desk, id, cancel.signal));
    await keep(desk, { ...need(desk, id), blob: null });
    change(desk, id, { state: 'done', sent: kept.size, posterId: kept.posterId, isStalled: false });
  } catch (error) {
    if (!cancel.signal.aborted) change(desk, id, { state: 'failed', failure: failureIn(error) });
  } finally {
    desk.running.delete(id);
    next(desk);
  }
}

/** A picture that the server does not take is no reason to lose the video. */
async function sendPoster(desk: Desk, id: FileId, signal: AbortSignal): Promise<void> {
  const kept = need(desk, id);
  const { poster } = kept;
  if (!poster) return;
  const still = {
    ...kept,
    id: poster.id,
    name: `${kept.name}.jpg`,
    width: null,
    height: null,
    seconds: null,
  };
  try {
    const events = { ...eventsOf(desk, id, signal), onSent: () => undefined };
    await sendFile(outgoing(still, poster.blob), desk.road, events);
    await keep(desk, { ...need(desk, id), poster: null, posterId: poster.id });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    await keep(desk, { ...need(desk, id), poster: null });
  }
}

function outgoing({ id, board, name, width, height, seconds }: KeptUpload, blob: Blob): Outgoing {
  const mediaType = typeOf({ type: blob.type, name });
  return { room: board, blob, wish: { id, name, size: blob.size, mediaType, width, height, seconds } };
}

function eventsOf(desk: Desk, id: FileId, signal: AbortSignal) {
  return {
    signal,
    onSent: (sent: number) => change(desk, id, { sent }),
    onStalled: (isStalled: boolean) => change(desk, id, { isStalled }),
  };
}

function need(desk: Desk, id: FileId): KeptUpload {
  const kept = desk.kept.get(id);
  if (!kept) throw new DOMException('put away', 'AbortError');
  return kept;
}

/** A device that keeps nothing, or no more, does not stop anybody: then it lasts as long as the page. */
async function keep(desk: Desk, kept: KeptUpload): Promise<void> {
  desk.kept.set(kept.id, kept);
  await (await desk.shelf).put(kept).catch(() => undefined);
}

function putAway(desk: Desk, id: FileId): void {
  desk.running.get(id)?.abort();
  desk.kept.delete(id);
  desk.chosen.delete(id);
  const upload = desk.all.get().get(id);
  if (upload?.preview) URL.revokeObjectURL(upload.preview);
  desk.all.set(new Map([...desk.all.get()].filter(([each]) => each !== id)));
  void desk.shelf.then((shelf) => shelf.remove(id)).catch(() => undefined);
}

function shownOf({ name, kind, size, posterId }: KeptUpload) {
  return { name, kind, size, posterId };
}

function previewOf(blob: Blob, kind: Upload['kind']): string | null {
  return kind === 'photo' ? URL.createObjectURL(blob) : null;
}

/** What the browser could not show before it can show now, and a video its still picture. */
function previewAfter(desk: Desk, id: FileId, { blob, kind, poster }: Prepared): string | null {
  const before = desk.all.get().get(id)?.preview;
  if (before) URL.revokeObjectURL(before);
  return poster ? URL.createObjectURL(poster) : previewOf(blob, kind);
}

function failureIn(error: unknown): UploadFailure {
  if (!(error instanceof Refusal)) return { why: 'refused', code: 'internal', details: {} };
  return { why: 'refused', code: error.code, details: error.details };
}

function change(desk: Desk, id: FileId, fields: Partial<Upload>): void {
  const upload = desk.all.get().get(id);
  if (upload) set(desk, { ...upload, ...fields });
}

function set(desk: Desk, upload: Upload): void {
  desk.all.set(new Map(desk.all.get()).set(upload.id, upload));
}
