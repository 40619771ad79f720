/** Brings the metrics to life where they are wanted; elsewhere prom-client is not even loaded. */
import type { Server as HttpServer } from 'node:http';
import type { House } from '../realtime/house.ts';
import type { Observer } from '../realtime/observer.ts';
import type { MetricsPlace } from './metricsServer.ts';

interface RunningMetrics {
  observer: Observer;
  /** Once the house stands; answers with the address of the metrics. */
  serve: (house: House, http: HttpServer) => Promise<string>;
  close: () => Promise<void>;
}

export async function startMetrics(place: MetricsPlace): Promise<RunningMetrics> {
  const [{ Metrics }, { readFrom }, { serveMetrics }] = await Promise.all([
    import('./metrics.ts'),
    import('./readings.ts'),
    import('./metricsServer.ts'),
  ]);
  const metrics = new Metrics();
  let close = (): Promise<void> => Promise.resolve();
  return {
    observer: metrics,
    serve: async (house, http) => {
      readFrom(metrics, house, http);
      const server = await serveMetrics(metrics, place);
      ({ close } = server);
      return `http://${place.host}:${server.port}/metrics`;
    },
    close: () => close(),
  };
}
