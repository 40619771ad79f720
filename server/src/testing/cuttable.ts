/** A road to a server that can be cut and opened again, as a weak network does it. */
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';

export interface CuttableRoad {
  url: string;
  /** Ends what is open and lets nobody through. */
  cut: () => void;
  open: () => void;
  close: () => Promise<void>;
}

export async function aCuttableRoad(to: string): Promise<CuttableRoad> {
  const { hostname, port } = new URL(to);
  const sockets = new Set<Socket>();
  let isOpen = true;
  const keep = (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy()).on('close', () => sockets.delete(socket));
  };
  const road = createServer((caller) => {
    keep(caller);
    if (!isOpen) {
      caller.destroy();
      return;
    }
    const server = connect(Number(port), hostname);
    keep(server);
    caller.pipe(server).pipe(caller);
    caller.on('close', () => server.destroy());
    server.on('close', () => caller.destroy());
  });
  const cut = () => {
    isOpen = false;
    for (const socket of sockets) socket.destroy();
  };
  road.listen(0, '127.0.0.1');
  await once(road, 'listening');
  return {
    url: `http://127.0.0.1:${(road.address() as AddressInfo).port}`,
    cut,
    open: () => {
      isOpen = true;
    },
    close: async () => {
      cut();
      road.close();
      await once(road, 'close');
    },
  };
}
