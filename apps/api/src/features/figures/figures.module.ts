import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { AuditModule } from '../audit/index.js';
import { DocumentsModule } from '../documents/index.js';
import { MachinesModule } from '../machines/index.js';
import { OrgModule } from '../org/index.js';
import { PlansModule } from '../plans/index.js';
import { ReportingModule } from '../reporting/index.js';
import { AskedPeriods } from './asked-period.js';
import { BulkFigures } from './bulk/bulk-figures.js';
import { FigureValidator } from './entry/figure-validator.js';
import { OpenPeriodLoader } from './entry/open-period-loader.js';
import { FigureGridService } from './entry/figure-grid.service.js';
import { FigureKeeper } from './figure-keeper.js';
import { FigureReader } from './entry/figure-reader.js';
import { FigureWriter } from './entry/figure-writer.js';
import { FigureController } from './entry/figure.controller.js';
import { FigureService } from './entry/figure.service.js';
import { FiguresKnownAt } from './known-at/figures-known-at.js';
import { PlanAsKnown } from './known-at/plan-as-known.js';
import { ProvinceFromUnits } from './known-at/province-from-units.js';
import { MachineFiguresController } from './machines/machine-figures.controller.js';
import { FewFigures } from './machines/few-figures.js';
import { MachineFiguresService } from './machines/machine-figures.service.js';
import { ObservationController } from './observations/observation.controller.js';
import { ObservationDirectory } from './observations/observation-directory.js';
import { ObservationWriter } from './observations/observation-writer.js';
import { ObservationService } from './observations/observation.service.js';
import { FiguresGivenModule } from './given/figures-given.module.js';
import { RecountJob } from './recount/recount-job.js';
import { RecountsModule } from './recount/recounts.module.js';
import { CitedInFigures } from './stated/cited-in-figures.js';
import { StatedFiguresController } from './stated/stated-figures.controller.js';
import { StatedFiguresService } from './stated/stated-figures.service.js';
import { FigureStore } from './store/figure-store.js';
import { StandingReader } from './store/standing-reader.js';
import { StandingKeeper } from './standings/standing-keeper.js';

@Module({
  imports: [
    AccountsModule,
    AuditModule,
    DocumentsModule,
    FiguresGivenModule,
    MachinesModule,
    OrgModule,
    PlansModule,
    RecountsModule,
    ReportingModule,
  ],
  controllers: [FigureController, MachineFiguresController, ObservationController, StatedFiguresController],
  providers: [
    AskedPeriods,
    BulkFigures,
    CitedInFigures,
    FigureValidator,
    OpenPeriodLoader,
    FigureGridService,
    FigureKeeper,
    FigureReader,
    FigureService,
    FigureWriter,
    FewFigures,
    MachineFiguresService,
    ObservationDirectory,
    ObservationService,
    ObservationWriter,
    FigureStore,
    FiguresKnownAt,
    PlanAsKnown,
    ProvinceFromUnits,
    RecountJob,
    StandingKeeper,
    StandingReader,
    StatedFiguresService,
  ],
  exports: [
    AskedPeriods,
    BulkFigures,
    CitedInFigures,
    FigureKeeper,
    FigureReader,
    FigureService,
    FiguresKnownAt,
    FigureStore,
    ObservationDirectory,
    PlanAsKnown,
    ProvinceFromUnits,
    StandingReader,
  ],
})
export class FiguresModule {}
