/** What is not counted but looked up when Prometheus asks: queues, pools, and who is here. */
import type { Server as HttpServer } from 'node:http';
import type { Socket } from 'node:net';
import type { Pool } from 'pg';
import type { House } from '../realtime/house.ts';
import type { Metrics, Reading } from './metrics.ts';

export function readFrom(metrics: Metrics, house: House, http: HttpServer): void {
  metrics.read('silta_door_waiting', () => [[{}, house.door.waiting]]);
  metrics.read('silta_rooms_with_audience', () => [[{}, house.audience.rooms]]);
  metrics.read('silta_people_here', () => [[{}, house.peopleHere]]);
  metrics.read('silta_connections', () =>
    [...house.connections].map(([transport, count]) => [{ transport }, count]),
  );
  readPool(metrics, house);
  readBytes(metrics, http);
}

function readPool(metrics: Metrics, { dataSource }: House): void {
  const pool = (dataSource.driver as unknown as { master: Pool }).master;
  metrics.read('silta_database_connections', () => [
    [{ state: 'busy' }, pool.totalCount - pool.idleCount],
    [{ state: 'idle' }, pool.idleCount],
  ]);
  metrics.read('silta_database_waiting', () => [[{}, pool.waitingCount]]);
}

type Road = 'websocket' | 'http';

/** The system counts each connection's bytes by itself, so that sending costs nothing more. */
function readBytes(metrics: Metrics, http: HttpServer): void {
  const open = new Map<Socket, Road>();
  const ended = { sent: { websocket: 0, http: 0 }, received: { websocket: 0, http: 0 } };
  http.on('connection', (socket: Socket) => {
    open.set(socket, 'http');
    socket.once('close', () => {
      const road = open.get(socket) ?? 'http';
      open.delete(socket);
      ended.sent[road] += socket.bytesWritten;
      ended.received[road] += socket.bytesRead;
    });
  });
  http.on('upgrade', ({ socket }) => {
    if (open.has(socket)) open.set(socket, 'websocket');
  });
  const sum = (before: Record<Road, number>, of: (socket: Socket) => number): Reading[] => {
    const bytes = { ...before };
    for (const [socket, road] of open) bytes[road] += of(socket);
    return Object.entries(bytes).map(([road, count]) => [{ road }, count]);
  };
  metrics.read('silta_sent_bytes_total', () => sum(ended.sent, (socket) => socket.bytesWritten));
  metrics.read('silta_received_bytes_total', () => sum(ended.received, (socket) => socket.bytesRead));
}
