/** Somebody in a world, and what they send through the door. */
import type { CommandName, Payload } from '@silta/shared/commands';
import { isCommandName, roomKindsOf } from '@silta/shared/commands';
import { glossaryOf } from '@silta/shared/glossary/room';
import { tasksOf } from '@silta/shared/tasks/room';
import { newId } from '@silta/shared/ids';
import type { AccountId, CommandId, MemberId, RoomId, SideId } from '@silta/shared/ids';
import type { CommandAnswer } from '@silta/shared/protocol';
import type { RefusalCode, RefusalDetails } from '@silta/shared/refusals';
import type { Role } from '@silta/shared/roles';
import type { House } from '../realtime/house.ts';
import type { Mirror } from './mirror.ts';

export interface PlaceOfCommands {
  house: House;
  mirror: Mirror;
  partnershipId: RoomId;
  boardId: RoomId;
  sessionId: RoomId;
}

export interface Ids {
  accountId: AccountId;
  memberId: MemberId;
}

/** Where a command belongs. */
export function roomFor(
  name: CommandName,
  { partnershipId, boardId, sessionId }: Omit<PlaceOfCommands, 'house' | 'mirror'>,
): RoomId {
  const glossary = glossaryOf(partnershipId);
  const tasks = tasksOf(partnershipId);
  const rooms = { partnership: partnershipId, board: boardId, glossary, session: sessionId, tasks };
  const [kind] = roomKindsOf(name);
  return rooms[kind ?? 'partnership'];
}

interface Sending {
  id?: CommandId;
  /** Where it is sent instead of where it belongs. */
  room?: RoomId;
  road?: 'socket' | 'rest';
}

export class Person {
  readonly accountId: AccountId;
  readonly memberId: MemberId;

  constructor(
    private readonly place: PlaceOfCommands,
    { accountId, memberId }: Ids,
    readonly sideId: SideId,
    readonly role: Role,
  ) {
    this.accountId = accountId;
    this.memberId = memberId;
  }

  /** Sends a well-formed command. */
  send<N extends CommandName>(name: N, payload: Payload<N>, sending: Sending = {}): Sent {
    return this.sendAnything(name, payload, sending);
  }

  /** Sends whatever it is. */
  sendAnything(name: string, payload: unknown, { id = newId(), room, road = 'socket' }: Sending = {}): Sent {
    const { house, mirror } = this.place;
    const order = { id, room: room ?? this.#roomOf(name), name, payload, accountId: this.accountId, road };
    return new Sent(house.door.send(order), mirror);
  }

  #roomOf(name: string): RoomId {
    return isCommandName(name) ? roomFor(name, this.place) : this.place.partnershipId;
  }
}

/** A command on its way; what came of it is checked together with the mirror. */
export class Sent {
  constructor(
    readonly answer: Promise<CommandAnswer>,
    private readonly mirror: Mirror,
  ) {}

  /** Its sequence number. */
  async succeeds(): Promise<number> {
    const seq = await this.isDone();
    await this.mirror.check();
    return seq;
  }

  /** For preparations: the next step's look into the mirror shows what it has done as well. */
  async isDone(): Promise<number> {
    const answer = await this.answer;
    if (!answer.ok) throw new Error(`refused: ${answer.code} ${JSON.stringify(answer.details)}`);
    return answer.seq;
  }

  async refuses(code: RefusalCode, details?: RefusalDetails): Promise<void> {
    const answer = await this.answer;
    expect(answer).toMatchObject({ ok: false, code, ...(details && { details }) });
    await this.mirror.checkQuiet();
  }
}
