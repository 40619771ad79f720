/** What a command needs loaded, whose right is asked, and what it does. */
import type { CommandName, Payload } from '@silta/shared/commands';
import type { Changes } from './changes.ts';
import type { Actor, Load, Scope, Target } from './scope.ts';

export interface Handler<N extends CommandName> {
  loads?: (payload: Payload<N>, scope: Scope, actor: Actor | null) => readonly Load[];
  /** The record it is about: must be visible to the sender, and the access table is asked with it. */
  target?: (payload: Payload<N>, scope: Scope, actor: Actor) => Target;
  /** Works on rows in memory only; no network, no files, no database. Throws `Refusal`. */
  run: (changes: Changes, payload: Payload<N>, actor: Actor) => void;
}

/** For those who are not members: people who found or join, and the server itself. */
export interface OutsideHandler<N extends CommandName> {
  /** Makes the room that it is sent to. */
  founds?: true;
  loads?: (payload: Payload<N>, scope: Scope, actor: null) => readonly Load[];
  run: (changes: Changes, payload: Payload<N>) => void;
}

export type OutsideCommand =
  | 'partnership.create'
  | 'member.join'
  | 'member.forget'
  | 'invitation.clear'
  | 'bin.empty'
  | 'author.forget'
  | 'file.attach'
  | 'file.collect'
  | 'report.clear'
  | 'board.keepTime'
  | 'term.clear'
  | 'term.forget'
  | 'part.forget'
  | 'session.follow'
  | 'run.close'
  | 'live.forget'
  | 'work.forget'
  | 'task.follow'
  | 'attendance.count'
  | 'checklistItem.forget'
  | 'phase.forget'
  | 'pathway.forget'
  | 'memorandum.forget'
  | 'rule.forget'
  | 'preview.add';
export type Handlers = {
  [N in CommandName]: N extends OutsideCommand ? OutsideHandler<N> : Handler<N>;
};

/** Some of the handlers: those of one feature. */
export type HandlersOf<N extends CommandName> = Pick<Handlers, Extract<N, keyof Handlers>>;
