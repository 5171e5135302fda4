import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { Clock } from './clock/clock.js';
import { Config } from './config/config.js';
import { appDataSource, type DataSourceOptions } from './database/data-source.js';
import { Database, DatabaseProbe, Notifications } from './database/index.js';
import { TransactionEvents } from './events/index.js';
import { DiskSpace } from './health/disk-space.js';
import { HealthModule } from './health/health.module.js';
import { IdempotencyInterceptor } from './http/idempotency.interceptor.js';
import { IdempotencyQueries } from './http/idempotency.queries.js';
import { OriginCheck } from './http/origin-check.js';
import { ProblemFilter } from './http/problem.filter.js';
import { ReadyAnswers } from './http/ready-answers.js';
import { RouteMethods } from './http/route-methods.js';
import { VisitorReads } from './http/visitor-reads.js';
import { UnknownParametersInterceptor } from './http/unknown-parameters.interceptor.js';
import { RequestValidationPipe } from './http/validation.pipe.js';
import { WriteTurnsInterceptor } from './http/write-turns.interceptor.js';
import { JobRunner } from './schedule/index.js';
import { StorageModule } from './storage/index.js';

/** Everything that knows nothing of the field, once for all features. */
@Global()
@Module({})
export class PlatformModule {
  /** `entities`: the classes of the tables of all features; `clock` is the real one unless a test brings its own. */
  static with(config: Config, entities: DataSourceOptions['entities'], clock: Clock = new Clock()): DynamicModule {
    return {
      module: PlatformModule,
      imports: [StorageModule, HealthModule],
      providers: [
        { provide: Config, useValue: config },
        { provide: Clock, useValue: clock },
        {
          provide: DataSource,
          useFactory: () =>
            appDataSource({ url: config.databaseUrl, poolSize: config.databasePoolSize, entities }).initialize(),
        },
        Database,
        DatabaseProbe,
        DiskSpace,
        Notifications,
        IdempotencyQueries,
        JobRunner,
        OriginCheck,
        ReadyAnswers,
        RouteMethods,
        TransactionEvents,
        VisitorReads,
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_PIPE, useClass: RequestValidationPipe },
        { provide: APP_INTERCEPTOR, useClass: UnknownParametersInterceptor },
        { provide: APP_INTERCEPTOR, useClass: IdempotencyInterceptor },
        { provide: APP_INTERCEPTOR, useClass: WriteTurnsInterceptor },
      ],
      exports: [
        Config,
        Clock,
        Database,
        DatabaseProbe,
        DiskSpace,
        Notifications,
        IdempotencyQueries,
        JobRunner,
        OriginCheck,
        ReadyAnswers,
        RouteMethods,
        TransactionEvents,
        VisitorReads,
      ],
    };
  }
}
