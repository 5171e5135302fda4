import { Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { AccountsModule } from '../accounts/index.js';
import { AuditModule } from '../audit/index.js';
import { DocumentsModule } from '../documents/index.js';
import { OrgModule } from '../org/index.js';
import { AllotmentReader } from './allotments/allotment-reader.js';
import { AllotmentsController } from './allotments/allotments.controller.js';
import { AllotmentsService } from './allotments/allotments.service.js';
import { AmendmentDraftsController } from './amendments/amendment-drafts.controller.js';
import { AmendmentDraftsService } from './amendments/amendment-drafts.service.js';
import { AmendmentsController } from './amendments/amendments.controller.js';
import { AmendmentsService } from './amendments/amendments.service.js';
import { NamingService } from './amendments/naming.service.js';
import { ForgetOnWriteInterceptor } from './cache/forget-on-write.interceptor.js';
import { PlanCache } from './cache/plan-cache.js';
import { DraftsController } from './drafts/drafts.controller.js';
import { DraftsService } from './drafts/drafts.service.js';
import { IndicatorsController } from './indicators/indicators.controller.js';
import { IndicatorDirectory } from './indicators/indicator-directory.js';
import { IndicatorsService } from './indicators/indicators.service.js';
import { OpennessController } from './openness/openness.controller.js';
import { OpennessService } from './openness/openness.service.js';
import { WithheldReader } from './openness/withheld.js';
import { PlanWriter } from './publishing/plan-writer.js';
import { PublicationService } from './publishing/publication.service.js';
import { UnitFollower } from './store/unit-follower.js';
import { SnapshotsService } from './snapshots/snapshots.service.js';
import { CitedInPlans } from './store/cited-in-plans.js';
import { PlanDirectory } from './store/plan-directory.js';
import { PlanDocumentService } from './store/plan-document.service.js';
import { PlanTrail } from './store/plan-trail.js';
import { ToldToWalls } from './store/told-to-walls.js';
import { PlansController } from './store/plans.controller.js';
import { PlansService } from './store/plans.service.js';

/** What is asked: plans from draft to amendment, and the state in which somebody knew them. */
@Module({
  imports: [AccountsModule, AuditModule, OrgModule, DocumentsModule],
  controllers: [
    PlansController,
    IndicatorsController,
    DraftsController,
    AmendmentsController,
    AmendmentDraftsController,
    AllotmentsController,
    OpennessController,
  ],
  providers: [
    AllotmentReader,
    AllotmentsService,
    AmendmentDraftsService,
    AmendmentsService,
    CitedInPlans,
    DraftsService,
    IndicatorDirectory,
    IndicatorsService,
    NamingService,
    OpennessService,
    PlanCache,
    PlanDirectory,
    PlanDocumentService,
    PlanTrail,
    PlanWriter,
    PlansService,
    PublicationService,
    SnapshotsService,
    ToldToWalls,
    UnitFollower,
    WithheldReader,
    { provide: APP_INTERCEPTOR, useClass: ForgetOnWriteInterceptor },
  ],
  exports: [
    AllotmentsService,
    AmendmentsService,
    CitedInPlans,
    IndicatorDirectory,
    OpennessService,
    PlanCache,
    PlanDirectory,
    PlanTrail,
    PlansService,
    PublicationService,
    SnapshotsService,
    WithheldReader,
  ],
})
export class PlansModule {}
