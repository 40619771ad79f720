/** The server as one Nest module. */
import { Controller, Get, Inject, Module } from '@nestjs/common';
import type { DynamicModule, Provider } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Refusal } from '@silta/shared/refusals';
import { Accounts } from './auth/accounts.ts';
import { Devices } from './auth/devices.ts';
import { createDataSource, migrate } from './database/dataSource.ts';
import type { Logger } from './logger.ts';
import { Gateway } from './realtime/gateway.ts';
import type { SignedIn } from './realtime/gateway.ts';
import { House } from './realtime/house.ts';
import { Retention } from './retention.ts';
import { LOGGER, SIGNED_IN } from './realtime/tokens.ts';
import { controllers, entities, handlers, recordEntities } from './registry.ts';

export interface AppParts {
  databaseUrl: string;
  isSecure: boolean;
  logger: Logger;
}

/** Live: the process answers. Ready: it takes commands and can reach its database. */
@Controller('health')
export class HealthController {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(House) private readonly house: House,
  ) {}

  @Get('live')
  live(): { status: string } {
    return { status: 'ok' };
  }

  @Get('ready')
  async ready(): Promise<{ status: string }> {
    if (!this.house.isOpen) throw new Refusal('unavailable');
    try {
      await this.dataSource.query('select 1');
    } catch {
      throw new Refusal('unavailable');
    }
    return { status: 'ok' };
  }
}

@Module({})
export class AppModule {
  static of(parts: AppParts): DynamicModule {
    return {
      module: AppModule,
      imports: [database(parts.databaseUrl)],
      controllers: [...controllers, HealthController],
      providers: [Gateway, ...providersOf(parts)],
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

function providersOf({ isSecure, logger }: AppParts): Provider[] {
  return [
    { provide: LOGGER, useValue: logger },
    {
      provide: House,
      inject: [DataSource],
      useFactory: (dataSource: DataSource) =>
        new House({ dataSource, entities: recordEntities, handlers, logger }),
    },
    {
      provide: Accounts,
      inject: [DataSource],
      useFactory: (dataSource: DataSource) => new Accounts(dataSource),
    },
    {
      provide: Devices,
      inject: [DataSource],
      useFactory: (dataSource: DataSource) => new Devices(dataSource, isSecure),
    },
    {
      provide: SIGNED_IN,
      inject: [Devices],
      useFactory:
        (devices: Devices): SignedIn =>
        (cookie) =>
          devices.of(cookie),
    },
    { provide: Retention, inject: [House], useFactory: (house: House) => new Retention(house, logger) },
  ];
}
