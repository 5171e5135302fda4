import { type DynamicModule, Module } from '@nestjs/common';
import { ScheduleModule } from '@nestjs/schedule';
import { AccountsModule } from './features/accounts/index.js';
import { BeginningModule } from './features/beginning/index.js';
import { BoardModule } from './features/board/index.js';
import { AuditModule } from './features/audit/index.js';
import { CitationsModule } from './features/citations/index.js';
import { DocumentsModule } from './features/documents/documents.module.js';
import { ListsModule } from './features/lists/index.js';
import { PapersModule } from './features/papers/index.js';
import { MeetingsModule } from './features/meetings/index.js';
import { SubmissionsModule } from './features/submissions/index.js';
import { StandingsModule } from './features/standings/index.js';
import { FiguresModule } from './features/figures/figures.module.js';
import { MachinesModule } from './features/machines/index.js';
import { OrgModule } from './features/org/org.module.js';
import { TrailModule } from './features/trail/index.js';
import { PlansModule } from './features/plans/plans.module.js';
import { StatementsModule } from './features/statements/statements.module.js';
import { ReportingModule } from './features/reporting/reporting.module.js';
import { ReconciliationModule } from './features/reconciliation/index.js';
import { SearchModule } from './features/search/index.js';
import { TodayModule } from './features/today/index.js';
import { GuidesModule } from './features/guides/index.js';
import { ViewsModule } from './features/views/index.js';
import { ENTITIES } from './entities.js';
import type { Clock } from './platform/clock/clock.js';
import type { Config } from './platform/config/config.js';
import { HealthModule } from './platform/health/health.module.js';
import { PlatformModule } from './platform/platform.module.js';
import { StartModule } from './start/start.module.js';

/** One module per part of the field. */
export const FEATURES = [
  AccountsModule,
  AuditModule,
  OrgModule,
  DocumentsModule,
  PlansModule,
  MachinesModule,
  StatementsModule,
  ReportingModule,
  FiguresModule,
  BoardModule,
  StandingsModule,
  ReconciliationModule,
  PapersModule,
  MeetingsModule,
  ListsModule,
  SubmissionsModule,
  TodayModule,
  BeginningModule,
  GuidesModule,
  SearchModule,
  CitationsModule,
  ViewsModule,
  TrailModule,
];

/** Where routes come from: what the list of permissions and its test walk. */
export const ROUTED_MODULES = [HealthModule, ...FEATURES];

@Module({})
export class AppModule {
  /** The application with these settings; `clock` is the real one unless a test brings its own. */
  static with(config: Config, clock?: Clock): DynamicModule {
    return {
      module: AppModule,
      imports: [PlatformModule.with(config, ENTITIES, clock), ScheduleModule.forRoot(), ...FEATURES, StartModule],
    };
  }
}
