/** The files of a draft: chosen, in their order, and how far each has come. */
import { useEffect, useState } from 'react';
import type { AttachmentWish } from '@silta/shared/files/attachments';
import type { FileId, RoomId } from '@silta/shared/ids';
import { uploadsOf } from '../files/accountUploads.ts';
import type { Upload } from '../files/upload.ts';
import { useRealm } from '../realtime/RealmProvider.tsx';
import { useStore } from '../ui/createStore.ts';
import { draftOfUpload, newFilesOf, wishOf } from './draftAttachments.ts';
import type { DraftAttachment } from './draftFiles.ts';

export interface DraftFiles {
  /** Of these `left` found no place any more. */
  add: (files: readonly File[], seconds?: number | null) => { left: number };
  remove: (id: FileId) => void;
  edit: (id: FileId, fields: Partial<DraftAttachment>) => void;
  /** To this place, counted from 0. */
  move: (id: FileId, to: number) => void;
  addCaptions: (id: FileId, file: File, language: string) => void;
  uploadOf: (id: FileId) => Upload | null;
  isLost: (id: FileId) => boolean;
  retry: (id: FileId) => void;
  /** null while something is still on its way, or did not get there. */
  wishes: AttachmentWish[] | null;
  hasFailed: boolean;
  /** Files that the server has, of those that are being sent. */
  through: { done: number; of: number };
}

type Change = (change: (before: readonly DraftAttachment[]) => DraftAttachment[]) => void;

interface Given {
  /** In which the server keeps them. */
  room: RoomId;
  list: readonly DraftAttachment[];
  change: Change;
  /** So many fit. */
  most: number;
}

export function useAttachments({ room, list, change, most }: Given): DraftFiles {
  const { accountId } = useRealm();
  const uploads = uploadsOf(accountId);
  const all = useStore(uploads.all);
  const lost = useRecalled(list);
  const ids = newFilesOf(list);
  const wishes = list.map((each) => wishOf(each, all));
  const edit = (id: FileId, fields: Partial<DraftAttachment>) =>
    change((before) => before.map((each) => (each.fileId === id ? { ...each, ...fields } : each)));

  return {
    add: (files, seconds = null) => {
      const taken = files.slice(0, Math.max(0, most - list.length));
      const added = taken.map((file) => draftOfUpload(uploads.add({ file, room, seconds })));
      if (added.length > 0) change((before) => [...before, ...added]);
      return { left: files.length - taken.length };
    },
    remove: (id) => {
      for (const each of newFilesOf(list.filter((item) => item.fileId === id))) uploads.drop(each);
      change((before) => before.filter((each) => each.fileId !== id));
    },
    edit,
    move: (id, to) => change((before) => moved(before, id, to)),
    addCaptions: (id, file, language) => {
      const { id: trackId, name } = uploads.add({ file, room, seconds: null });
      const track = { fileId: trackId, isNew: true, name, language };
      const before = list.find((each) => each.fileId === id)?.captions ?? [];
      edit(id, { captions: [...before, track] });
    },
    uploadOf: (id) => all.get(id) ?? null,
    isLost: (id) => lost.has(id),
    retry: uploads.retry,
    wishes: wishes.every((wish) => wish !== null) ? wishes : null,
    hasFailed: ids.some((id) => lost.has(id) || all.get(id)?.state === 'failed'),
    through: { done: ids.filter((id) => all.get(id)?.state === 'done').length, of: ids.length },
  };
}

/** Takes up again what an earlier visit has begun; gives the keys of those of which nothing is left. */
function useRecalled(list: readonly DraftAttachment[]): ReadonlySet<string> {
  const { accountId } = useRealm();
  const [lost, setLost] = useState<ReadonlySet<string>>(new Set());
  const wanted = newFilesOf(list).join(' ');

  useEffect(() => {
    const uploads = uploadsOf(accountId);
    let isOver = false;
    for (const id of wanted.split(' ').filter(Boolean)) {
      void uploads.recall(id).then((isHere) => {
        if (!isHere && !isOver) setLost((before) => new Set(before).add(id));
      });
    }
    return () => {
      isOver = true;
    };
  }, [accountId, wanted]);

  return lost;
}

function moved(list: readonly DraftAttachment[], id: FileId, to: number): DraftAttachment[] {
  const item = list.find((each) => each.fileId === id);
  if (!item) return [...list];
  const others = list.filter((each) => each !== item);
  return [...others.slice(0, to), item, ...others.slice(to)];
}
