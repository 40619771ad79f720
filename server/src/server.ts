/** The HTTP and socket server, ready to listen: used by the start and by the tests alike. */
import type { AddressInfo } from 'node:net';
import type { NestApplicationOptions } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import compression from 'compression';
import express from 'express';
import type { NextFunction, Request, Response } from 'express';
import helmet from 'helmet';
import type { Server as HttpServer } from 'node:http';
import { maxMessageBytes } from '@silta/shared/protocol';
import { addressesOf } from './addresses.ts';
import { AppModule } from './app.module.ts';
import type { Config } from './config.ts';
import { seedDemo } from './demo/seedDemo.ts';
import { welcome } from './demo/welcome.ts';
import { clientFiles } from './http/clientFiles.ts';
import { RefusalFilter } from './http/refusalFilter.ts';
import type { Logger } from './logger.ts';
import { originCheck } from './origin.ts';
import type { IsOurs } from './origin.ts';
import { House } from './realtime/house.ts';
import { Sockets } from './realtime/sockets.ts';
import { Accounts } from './auth/accounts.ts';
import { connectRedis } from './realtime/cluster.ts';
import { Retention } from './retention.ts';

/** Silta logs by itself and reads bodies by itself; what fails at the start is thrown. */
const quiet: NestApplicationOptions = { logger: false, bodyParser: false, abortOnError: false };

export interface RunningServer {
  url: string;
  house: House;
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
  const module = AppModule.of({ databaseUrl, isSecure: config.cookieSecure, logger });
  const app = await NestFactory.create<NestExpressApplication>(module, quiet);
  prepareHttp(app, config, isOurs, logger);
  const redis = config.redisUrl === undefined ? null : await connectRedis(config.redisUrl);
  app.useWebSocketAdapter(new Sockets(app, isOurs, redis?.adapter));
  const house = app.get(House);
  if (redis) house.share();
  if (config.demo) await seedDemo(house, app.get(Accounts));
  await app.listen(config.port, config.host);
  app.get(Retention).start();
  const http: HttpServer = app.getHttpServer();
  const { port } = http.address() as AddressInfo;
  const addresses = addressesOf(config, port);
  return {
    url: addresses[0] ?? '',
    house,
    welcome: () => welcome(house, addresses, config.demo),
    close: async () => {
      house.courier.stop();
      await app.close();
      await redis?.close();
    },
  };
}

/** Headers, sizes, origin, and the client's files; everything the API answers passes the refusal filter. */
function prepareHttp(app: NestExpressApplication, config: Config, isOurs: IsOurs, logger: Logger): void {
  app.set('trust proxy', config.trustProxy);
  app.disable('x-powered-by');
  app.use(helmet(headers(config.cookieSecure)));
  app.use(compression());
  app.use('/api', refuseStrangers(isOurs), (_: Request, response: Response, next: NextFunction) => {
    response.setHeader('Cache-Control', 'no-store');
    next();
  });
  app.use(express.json({ limit: maxMessageBytes, strict: true }));
  app.use(clientFiles());
  app.useGlobalFilters(new RefusalFilter(logger));
}

function headers(isSecure: boolean): Parameters<typeof helmet>[0] {
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        ...(isSecure ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: isSecure,
    referrerPolicy: { policy: 'same-origin' },
    crossOriginEmbedderPolicy: false,
  };
}

/** Whatever could change something must come from our own pages; closes cross-site request forgery. */
function refuseStrangers(isOurs: IsOurs) {
  return (request: Request, response: Response, next: NextFunction): void => {
    if (request.method === 'GET' || request.method === 'HEAD' || isOurs(request)) next();
    else response.status(403).json({ code: 'wrongOrigin', details: {} });
  };
}
