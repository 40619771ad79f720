/** The record of what staff do with things that are not their own, written by the very command that does it. */
import type { Act, ActName } from '@silta/shared/boards/history';
import { limits } from '@silta/shared/limits';
import type { Handler, Handlers } from '../realtime/handler.ts';
import type { NoteTable } from '../realtime/notes.ts';
import type { Describe } from './actAbout.ts';
import { boardActs } from './boardActs.ts';
import { partnershipActs } from './partnershipActs.ts';

const actTable: NoteTable = { name: 'act', of: 'roomId', most: limits.actsOfBoard };

const described: { [N in ActName]: Describe<N> } = { ...boardActs, ...partnershipActs };

/** Commands that are acts, at least where they are about what is not one’s own. */
export const actedOn = Object.keys(described) as ActName[];

/** The same handlers; those of acts keep a record as well. */
export function audited(handlers: Handlers): Handlers {
  return { ...handlers, ...Object.fromEntries(actedOn.map((name) => [name, auditedOne(name, handlers)])) };
}

function auditedOne<N extends ActName>(name: N, handlers: Handlers): Handler<N> {
  const handler = handlers[name] as unknown as Handler<N>;
  const describe = described[name] as Describe<N>;
  return {
    ...handler,
    run: (changes, payload, actor) => {
      const found = describe(changes, payload, actor);
      handler.run(changes, payload, actor);
      const { memberId } = actor;
      if (!found) return;
      const act: Act = { ...found, id: changes.commandId, at: changes.now, name, memberId };
      changes.note(actTable, act);
    },
  };
}
