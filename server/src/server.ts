/** The HTTP and socket server, ready to listen: used by the start and by the tests alike. */
import type { AddressInfo } from 'node:net';
import type { NestApplicationOptions } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import compression from 'compression';
import express from 'express';
import type { NextFunction, Request, RequestHandler, Response, Router } from 'express';
import type { Server as HttpServer } from 'node:http';
import { maxMessageBytes } from '@silta/shared/protocol';
import { addressesOf } from './addresses.ts';
import { AppModule } from './app.module.ts';
import type { Config } from './config.ts';
import { seedDemo } from './demo/seedDemo.ts';
import { welcome } from './demo/welcome.ts';
import { openStorage, spoolOf } from './files/openStorage.ts';
import { Spool } from './files/spool.ts';
import { Uploads } from './files/uploads.ts';
import { BoundedServer } from './http/boundedServer.ts';
import { clientFiles } from './http/clientFiles.ts';
import { bareHeaders, pageHeaders } from './http/headers.ts';
import { refuseOddMethods } from './http/methods.ts';
import { registeredRoutes } from './http/registeredRoutes.ts';
import { playerPage } from './http/playerPage.ts';
import { RefusalFilter } from './http/refusalFilter.ts';
import { requestLog } from './http/requestLog.ts';
import { Requests } from './http/requests.ts';
import { bodyTimeLimit, timeLimit } from './http/timeLimit.ts';
import type { Logger } from './logger.ts';
import { originCheck } from './origin.ts';
import type { IsOurs } from './origin.ts';
import { Mailing } from './mail/mailing.ts';
import { startMetrics } from './metrics/startMetrics.ts';
import type { Cluster } from './realtime/cluster.ts';
import { Readiness } from './health/readiness.ts';
import { House } from './realtime/house.ts';
import { unobserved } from './realtime/observer.ts';
import { Sockets } from './realtime/sockets.ts';
import { Traffic } from './realtime/traffic.ts';
import { Accounts } from './auth/accounts.ts';
import { DeviceRounds } from './auth/deviceRounds.ts';
import { Devices } from './auth/devices.ts';
import { Previews } from './previews/previews.ts';
import { Retention } from './retention.ts';
import { Fetching } from './transfer/fetching.ts';
import { Timetable } from './timetable.ts';

/** Silta logs by itself and reads bodies by itself; what fails at the start is thrown. */
const quiet: NestApplicationOptions = { logger: false, bodyParser: false, abortOnError: false };

export interface RunningServer {
  url: string;
  house: House;
  /** Every method and path that is answered by a controller. */
  routes: readonly string[];
  /** Where Prometheus finds the metrics, if they are wanted. */
  metricsUrl: string | undefined;
  /** What the person who started it should read. */
  welcome: () => Promise<string[]>;
  close: () => Promise<void>;
}

export interface ServerParts {
  config: Config;
  databaseUrl: string;
  logger: Logger;
}

export async function createServer({ config, databaseUrl, logger }: ServerParts): Promise<RunningServer> {
  const isOurs = originCheck(config.publicUrlGiven ? config.publicUrl : null);
  const metrics = config.metrics === null ? null : await startMetrics(config.metrics);
  const observer = metrics?.observer ?? unobserved;
  const reach = { peoplePerAddress: config.peoplePerAddress, proxies: config.trustProxy };
  const storage = await openStorage(config);
  const { files, mail, calls, maps, publicUrl } = config;
  const spool = new Spool(spoolOf(config.dataDir));
  const parts = { databaseUrl, publicUrl, isSecure: config.cookieSecure, reach, logger, observer };
  const settings = { dataDir: config.dataDir, files, mail, calls, maps };
  const module = AppModule.of({ ...parts, ...settings, storage, spool });
  const app = await NestFactory.create<NestExpressApplication>(module, new BoundedServer(), quiet);
  app.use(requestLog({ logger, observer, isBehindProxy: config.trustProxy > 0 }));
  prepareHttp(app, config, isOurs, logger);
  const redis = config.redisUrl === undefined ? null : await shareBy(config.redisUrl, logger);
  const traffic = app.get(Traffic);
  const headers = bareHeaders(config.cookieSecure);
  app.useWebSocketAdapter(new Sockets(app, { isOurs, adapter: redis?.adapter, traffic, headers, logger }));
  const house = app.get(House);
  const http: HttpServer = app.getHttpServer();
  if (redis) house.share({ road: redis.road, signedIn: (ids) => app.get(Devices).known(ids) });
  if (config.demo) await seedDemo(house, app.get(Accounts), { storage, spool, settings: files, logger });
  const metricsUrl = await metrics?.serve(house, http);
  await app.listen(config.port, config.host);
  for (const regular of [Retention, Timetable, DeviceRounds, Mailing])
    app.get<{ start: () => void }>(regular).start();
  const { port } = http.address() as AddressInfo;
  const addresses = addressesOf(config, port);
  return {
    url: addresses[0] ?? '',
    house,
    routes: registeredRoutes(app),
    metricsUrl,
    welcome: () => welcome(house, addresses, config.demo),
    close: async () => {
      app.get(Readiness).isStopping = true;
      await Promise.all([app.get(Uploads).close(), app.get(Previews).close(), app.get(Fetching).close()]);
      await house.close();
      await app.close();
      redis?.close();
      storage.close();
      await metrics?.close();
    },
  };
}

/** Loaded only where it is wanted: a single process stays light. */
async function shareBy(url: string, logger: Logger): Promise<Cluster> {
  const { connectRedis } = await import('./realtime/cluster.ts');
  return connectRedis(url, logger);
}

/** Headers, sizes, origin, and the client's files; everything the API answers passes the refusal filter. */
function prepareHttp(app: NestExpressApplication, config: Config, isOurs: IsOurs, logger: Logger): void {
  app.set('trust proxy', config.trustProxy);
  app.disable('x-powered-by');
  app.use(playerPage(config.cookieSecure));
  app.use(pageHeaders(config.cookieSecure, config.calls.jitsi));
  app.use(refuseOddMethods);
  app.use(bodyTimeLimit);
  app.use(compression());
  app.use(['/api', '/health'], bareHeaders(config.cookieSecure), timeLimit);
  app.use('/api', refuseStrangers(isOurs), app.get(Requests).limit);
  app.use(weeklyMail(bareHeaders(config.cookieSecure), timeLimit, app.get(Requests).limit));
  // Nothing of ours sends compressed bodies, and what is not unpacked cannot blow up.
  app.use(express.json({ limit: maxMessageBytes, strict: true, inflate: false }));
  app.use(clientFiles());
  app.useGlobalFilters(new RefusalFilter(logger));
}

/** A page of the client by GET; what is sent there comes from mail programs, too, and goes by no cookie. */
function weeklyMail(...asOfTheApi: RequestHandler[]): Router {
  const router = express.Router();
  router.post('/weekly-mail/:id', ...asOfTheApi);
  return router;
}

/** Whatever could change something must come from our own pages; closes cross-site request forgery. */
function refuseStrangers(isOurs: IsOurs) {
  return (request: Request, response: Response, next: NextFunction): void => {
    if (request.method === 'GET' || request.method === 'HEAD' || isOurs(request)) next();
    else response.status(403).json({ code: 'wrongOrigin', details: {} });
  };
}
