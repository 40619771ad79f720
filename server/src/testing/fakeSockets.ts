/** The outer edge of the house: a socket.io server without a network, as far as the house uses one. */
import type { Server } from 'socket.io';
import type { Changes } from '@silta/shared/protocol';

/** One connection: the socket.io rooms it is in, and what happens to it. */
export interface FakeConnection {
  rooms: ReadonlySet<string>;
  receive: (changes: Changes) => void;
  cut: () => void;
}

export class FakeSockets {
  readonly #connections = new Set<FakeConnection>();
  /** Packets that were encoded and sent so far. */
  sent = 0;

  add(connection: FakeConnection): void {
    this.#connections.add(connection);
  }

  remove(connection: FakeConnection): void {
    this.#connections.delete(connection);
  }

  /** The part of socket.io's server that `House` calls. */
  get server(): Server {
    const cutter = (names: string | readonly string[]) => ({
      disconnectSockets: () => {
        for (const connection of this.#in([names].flat(), [])) {
          this.#connections.delete(connection);
          connection.cut();
        }
      },
    });
    const local = {
      to: (rooms: readonly string[]) => ({
        except: (others: readonly string[]) => ({
          emit: (_event: 'changes', changes: Changes) => this.#emit(rooms, others, changes),
        }),
      }),
      in: cutter,
    };
    return { local, in: cutter, on: () => undefined, serverSideEmit: () => true } as unknown as Server;
  }

  #emit(rooms: readonly string[], others: readonly string[], changes: Changes): void {
    // Read once for all: a store never writes into what it has received.
    this.sent += 1;
    const packet = JSON.parse(JSON.stringify(changes)) as Changes;
    for (const connection of this.#in(rooms, others)) connection.receive(packet);
  }

  #in(rooms: readonly string[], others: readonly string[]): FakeConnection[] {
    return [...this.#connections].filter(
      (connection) =>
        rooms.some((room) => connection.rooms.has(room)) &&
        !others.some((room) => connection.rooms.has(room)),
    );
  }
}
