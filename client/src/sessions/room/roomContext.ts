/** One session while it is held, as everything in its room needs it. */
import { createContext, use } from 'react';
import type { TFunction } from 'i18next';
import type { CommandName } from '@silta/shared/commands';
import type { RoomId } from '@silta/shared/ids';
import type { Member } from '@silta/shared/members/records';
import type { ChatRule, ChatRules } from '@silta/shared/partnerships/chat';
import type { Run } from '@silta/shared/sessions/liveRecords';
import type { AgendaItem, Part, Session } from '@silta/shared/sessions/records';
import type { Viewer } from '@silta/shared/viewer';
import type { Sides } from '../../members/useSides.ts';
import type { Send } from '../../realtime/hooks.ts';

export type Texts = TFunction<'sessions'>;

export interface HeldSession {
  t: Texts;
  locale: string;
  partnershipId: RoomId;
  session: Session;
  /** With what they do in this session. */
  viewer: Viewer;
  sides: Sides;
  run: Run;
  /** Who may write in the chat now. */
  chat: ChatRule;
  /** What the sides have agreed on for all chats. */
  rules: ChatRules;
  /** In their order. */
  items: readonly AgendaItem[];
  parts: readonly Part[];
  /** All for whom it is and who are still there. */
  people: readonly Member[];
  /** Whether the viewer may join in: guests and those for whom it is not look on. */
  takesPart: boolean;
  /** Neither over nor called off. */
  isOpen: boolean;
  may: (command: CommandName) => boolean;
  send: Send;
}

export const RoomContext = createContext<HeldSession | null>(null);

export function useHeld(): HeldSession {
  const held = use(RoomContext);
  if (!held) throw new Error('outside of a session that is held');
  return held;
}
