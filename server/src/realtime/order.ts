/** A command as it reaches the door, and its payload read. */
import type * as z from 'zod/mini';
import { access } from '@silta/shared/access';
import { commandOf, isCommandName } from '@silta/shared/commands';
import type { CommandName } from '@silta/shared/commands';
import type { AccountId, CommandId, RoomId } from '@silta/shared/ids';
import { Refusal } from '@silta/shared/refusals';

export interface Order {
  id: CommandId;
  room: RoomId;
  name: string;
  payload: unknown;
  /** null: the server itself. */
  accountId: AccountId | null;
  /** `socket` takes only commands that people send themselves. */
  road: 'socket' | 'rest';
}

export interface ReadOrder extends Order {
  name: CommandName;
}

/** Refuses with `invalid` or `tooLong` and the name of the field; unknown commands and keys are invalid. */
export function readOrder(order: Order): ReadOrder {
  const { name } = order;
  if (!isCommandName(name)) throw new Refusal('invalid', { field: 'name' });
  const { road, payload } = commandOf(name);
  if (road === 'rest' && order.road !== 'rest') throw new Refusal('forbidden');
  if ((order.accountId === null) !== (access[name].server !== undefined)) throw new Refusal('forbidden');
  return { ...order, name, payload: readShape(payload, order.payload) };
}

/** What came from outside, in the shape that is expected; refuses with `invalid` or `tooLong` and the field. */
export function readShape<T>(schema: z.ZodMiniType<T>, value: unknown): T {
  const read = schema.safeParse(value);
  if (!read.success) throw badShape(read.error.issues);
  return read.data;
}

interface Issue {
  code?: string | undefined;
  path: readonly PropertyKey[];
  maximum?: unknown;
  origin?: unknown;
}

/** The refusal for what zod found first; carries the field's name, never its value. */
function badShape(issues: readonly Issue[]): Refusal {
  const [issue] = issues;
  const field = issue?.path.map(String).join('.') ?? '';
  if (issue?.code === 'too_big' && issue.origin === 'string') {
    return new Refusal('tooLong', { field, limit: Number(issue.maximum) });
  }
  return new Refusal('invalid', { field });
}
