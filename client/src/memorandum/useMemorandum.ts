/** The memorandum, its clauses and versions, as everything on its page needs them. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { TFunction } from 'i18next';
import { can } from '@silta/shared/access';
import type { RoomId } from '@silta/shared/ids';
import { inOrder } from '@silta/shared/memorandum/text';
import type { Clause, Memorandum } from '@silta/shared/memorandum/records';
import type { Viewer } from '@silta/shared/viewer';
import { useMe } from '../members/useSides.ts';
import type { Sides } from '../members/useSides.ts';
import { useRecords } from '../realtime/hooks.ts';
import type { Send } from '../realtime/hooks.ts';
import { useTasksRoom } from '../members/useTasksRoom.ts';

export type Texts = TFunction<'memorandum'>;

export interface MemorandumNow {
  t: Texts;
  locale: string;
  zone: string;
  viewer: Viewer;
  /** One's own name. */
  name: string;
  sides: Sides;
  /** In their order. */
  clauses: readonly Clause[];
  /** The newest first. */
  versions: readonly Memorandum[];
  mayWrite: boolean;
  mayLayDown: boolean;
  mayAgree: boolean;
  send: Send;
}

/** null until it is known. */
export function useMemorandum(partnershipId: RoomId): MemorandumNow | null {
  const { t } = useTranslation('memorandum');
  const { roomId, locale, zone, viewer, sides, send } = useTasksRoom(partnershipId);
  const name = useMe(partnershipId)?.name ?? '';
  const clauses = useRecords(roomId, 'clause');
  const versions = useRecords(roomId, 'memorandum');
  return useMemo(() => {
    if (!viewer) return null;
    return {
      ...{ t, locale, zone, viewer, name, sides, send },
      clauses: inOrder(clauses),
      versions: [...versions].sort((a, b) => b.number - a.number),
      mayWrite: can(viewer, 'clause.add'),
      mayLayDown: can(viewer, 'memorandum.layDown'),
      mayAgree: can(viewer, 'memorandum.agree'),
    };
  }, [t, locale, zone, viewer, sides, name, clauses, versions, send]);
}
