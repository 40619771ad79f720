/** The server as one Nest module. */
import { Module } from '@nestjs/common';
import type { DynamicModule, Provider } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Accounts } from './auth/accounts.ts';
import { DeviceRounds } from './auth/deviceRounds.ts';
import { Devices } from './auth/devices.ts';
import { Tries } from './auth/throttles.ts';
import { Measuring } from './checks/measuring.ts';
import { createDataSource, migrate } from './database/dataSource.ts';
import { Arrivals } from './files/arrivals.ts';
import type { FileSettings } from './files/settings.ts';
import { FoundPictures } from './files/foundPictures.ts';
import { Keeping } from './files/keeping.ts';
import type { Spool } from './files/spool.ts';
import type { Storage } from './storage/storage.ts';
import { STORAGE } from './files/tokens.ts';
import { Uploads } from './files/uploads.ts';
import { HealthController } from './health/health.controller.ts';
import { Readiness } from './health/readiness.ts';
import { Requests } from './http/requests.ts';
import type { Logger } from './logger.ts';
import { Mailing } from './mail/mailing.ts';
import type { MailSettings } from './mail/settings.ts';
import { Papers } from './papers/papers.ts';
import { Gateway } from './realtime/gateway.ts';
import type { SignedIn } from './realtime/gateway.ts';
import { House } from './realtime/house.ts';
import type { Observer } from './realtime/observer.ts';
import { askBy } from './previews/askBy.ts';
import { Previews } from './previews/previews.ts';
import { openWeb } from './previews/reach.ts';
import { Retention } from './retention.ts';
import { Fetching } from './transfer/fetching.ts';
import { Imports } from './transfer/imports.ts';
import { Incoming } from './transfer/incoming.ts';
import { picturesFrom } from './transfer/pictures.ts';
import { PICTURES } from './transfer/tokens.ts';
import { Transfers } from './transfer/transfers.ts';
import { LOGGER, SIGNED_IN } from './realtime/tokens.ts';
import { followedHouse } from './followedHouse.ts';
import type { MapSettings } from './maps/settings.ts';
import { MapTiles } from './maps/tiles.ts';
import { CallRooms } from './sessions/callRooms.ts';
import type { CallSettings } from './sessions/callSettings.ts';
import { Timetable } from './timetable.ts';
import { Traffic } from './realtime/traffic.ts';
import type { Reach } from './realtime/traffic.ts';
import { controllers, entities, handlers, recordEntities } from './registry.ts';

export interface AppParts {
  databaseUrl: string;
  dataDir: string;
  publicUrl: string;
  isSecure: boolean;
  reach: Reach;
  logger: Logger;
  observer: Observer;
  storage: Storage;
  spool: Spool;
  files: FileSettings;
  mail: MailSettings | null;
  calls: CallSettings;
  maps: MapSettings | null;
}

type ImportTools = [House, Transfers, Incoming, Uploads, Arrivals, Fetching];

@Module({})
export class AppModule {
  static of(parts: AppParts): DynamicModule {
    return {
      module: AppModule,
      imports: [database(parts.databaseUrl)],
      controllers: [...controllers, HealthController],
      providers: [Gateway, ofCalls(parts), ofMaps(parts), ...providersOf(parts)],
    };
  }
}

function database(url: string): DynamicModule {
  return TypeOrmModule.forRootAsync({
    useFactory: () => ({ type: 'postgres', retryAttempts: 0 }),
    dataSourceFactory: async () => {
      await migrate(url);
      return createDataSource(url, entities).initialize();
    },
  });
}

function providersOf(parts: AppParts): Provider[] {
  const { isSecure, reach, logger, observer } = parts;
  return [
    ...limits(reach),
    ...ofFiles(parts),
    ...ofTransfers(parts),
    ...ofAccounts(parts),
    { provide: LOGGER, useValue: logger },
    {
      provide: House,
      inject: [DataSource],
      useFactory: (dataSource: DataSource) =>
        followedHouse({ dataSource, entities: recordEntities, handlers, logger, observer }),
    },
    {
      provide: Devices,
      inject: [DataSource, House],
      useFactory: (dataSource: DataSource, house: House) =>
        new Devices(dataSource, isSecure, (id) => house.disconnectDevice(id)),
    },
    {
      provide: SIGNED_IN,
      inject: [Devices],
      useFactory:
        (devices: Devices): SignedIn =>
        (cookie) =>
          devices.of(cookie),
    },
    {
      provide: Readiness,
      inject: [DataSource],
      useFactory: (dataSource: DataSource) => new Readiness(dataSource),
    },
    {
      provide: DeviceRounds,
      inject: [House, Devices],
      useFactory: (house: House, devices: Devices) => new DeviceRounds(house, devices, logger),
    },
    { provide: Timetable, inject: [House], useFactory: (house: House) => new Timetable(house, logger) },
  ];
}

/** With the regular work, of which files have most. */
function ofFiles({ storage, spool, files: settings, logger, publicUrl }: AppParts): Provider[] {
  return [
    { provide: STORAGE, useValue: storage },
    {
      provide: Uploads,
      inject: [House],
      useFactory: (house: House) => new Uploads({ house, storage, spool, settings, logger }),
    },
    {
      provide: Arrivals,
      inject: [House],
      useFactory: (house: House) => new Arrivals({ house, storage, spool, settings }),
    },
    {
      provide: Previews,
      inject: [House],
      useFactory: (house: House) =>
        new Previews({
          house,
          pictures: new FoundPictures({ house, storage, spool, settings }),
          logger,
          reach: openWeb(publicUrl),
        }),
    },
    {
      provide: Retention,
      inject: [House],
      useFactory: (house: House) =>
        new Retention(house, logger, [new Keeping({ house, storage, spool }).tidy]),
    },
  ];
}

/** With the e-mails that go to some of them. */
function ofAccounts({ mail: settings, publicUrl, logger }: AppParts): Provider[] {
  return [
    {
      provide: Accounts,
      inject: [DataSource],
      useFactory: (dataSource: DataSource) => new Accounts(dataSource, settings !== null),
    },
    {
      provide: Mailing,
      inject: [House],
      useFactory: (house: House) => new Mailing({ house, settings, publicUrl, logger }),
    },
  ];
}

function limits(reach: Reach): Provider[] {
  return [
    { provide: Traffic, useValue: new Traffic(reach) },
    { provide: Measuring, useValue: new Measuring() },
    { provide: Requests, useValue: new Requests(reach) },
    {
      provide: Tries,
      inject: [Devices],
      useFactory: (devices: Devices) => new Tries(reach, devices.knownDevices),
    },
  ];
}

function ofTransfers({ dataDir, storage, publicUrl, logger }: AppParts): Provider[] {
  return [
    {
      provide: Fetching,
      inject: [Arrivals],
      useFactory: (arrivals: Arrivals) => new Fetching({ arrivals, ask: askBy(openWeb(publicUrl)), logger }),
    },
    { provide: Transfers, useValue: new Transfers() },
    { provide: Incoming, useValue: new Incoming(dataDir) },
    {
      provide: Imports,
      inject: [House, Transfers, Incoming, Uploads, Arrivals, Fetching],
      useFactory: (...[house, transfers, incoming, uploads, arrivals, fetching]: ImportTools) =>
        new Imports({ house, transfers, incoming, uploads, arrivals, fetching }),
    },
    { provide: PICTURES, useValue: picturesFrom(storage) },
    { provide: Papers, inject: [House], useFactory: (house: House) => new Papers(house) },
  ];
}

function ofCalls({ calls: settings, logger }: AppParts): Provider {
  return {
    provide: CallRooms,
    inject: [DataSource],
    useFactory: (dataSource: DataSource) => new CallRooms({ dataSource, settings, logger }),
  };
}

function ofMaps({ maps }: AppParts): Provider {
  return { provide: MapTiles, useFactory: () => new MapTiles(maps) };
}
