import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { AuditModule } from '../audit/index.js';
import { BoardModule } from '../board/index.js';
import { DocumentsModule } from '../documents/index.js';
import { FiguresModule } from '../figures/index.js';
import { OrgModule } from '../org/index.js';
import { PlansModule } from '../plans/index.js';
import { ReportingModule } from '../reporting/index.js';
import { ExternalResultsController } from './external/external-results.controller.js';
import { ExternalResults } from './external/external-results.js';
import { BlockReads } from './field/block-reads.js';
import { CellReader } from './field/cell-reader.js';
import { RuleReader } from './field/rule-reader.js';
import { FieldReader } from './field/field-reader.js';
import { LocalitiesController } from './localities/localities.controller.js';
import { GroundReader } from './localities/ground.js';
import { LocalityFieldReader } from './localities/locality-field.js';
import { LocalityService } from './localities/locality.service.js';
import { MatrixService } from './localities/matrix.service.js';
import { UnitGroupReader } from './localities/unit-groups.js';
import { CitedInRankings } from './publications/cited-in-rankings.js';
import { OpenPlaces } from './publications/open-places.js';
import { PublicationBodies } from './publications/publication-bodies.js';
import { PublicationController, RemarkController } from './publications/publication.controller.js';
import { PublicationSample } from './publications/publication-sample.js';
import { PublicationService } from './publications/publication.service.js';
import { RemarksService } from './publications/remarks.service.js';
import { ChoicesService } from './ranking/choices.service.js';
import { LiveRankings } from './ranking/live-rankings.js';
import { SubjectReader } from './ranking/ranking-subject.js';
import { RankingsController } from './ranking/rankings.controller.js';
import { RankingsService } from './ranking/rankings.service.js';
import { UnitLineService } from './ranking/unit-line.service.js';
import { SeriesService } from './series/series.service.js';
import { UnitLines } from './unit/unit-lines.js';
import { UnitService } from './unit/unit.service.js';

/** Units measured in a period: localities, one unit, its series, rankings and what was published of them. */
@Module({
  imports: [
    AccountsModule,
    AuditModule,
    BoardModule,
    DocumentsModule,
    FiguresModule,
    OrgModule,
    PlansModule,
    ReportingModule,
  ],
  controllers: [
    LocalitiesController,
    RankingsController,
    PublicationController,
    RemarkController,
    ExternalResultsController,
  ],
  providers: [
    BlockReads,
    CitedInRankings,
    CellReader,
    RuleReader,
    ChoicesService,
    ExternalResults,
    FieldReader,
    LiveRankings,
    GroundReader,
    LocalityFieldReader,
    LocalityService,
    MatrixService,
    OpenPlaces,
    PublicationBodies,
    PublicationSample,
    PublicationService,
    RankingsService,
    RemarksService,
    SeriesService,
    SubjectReader,
    UnitGroupReader,
    UnitLineService,
    UnitLines,
    UnitService,
  ],
  exports: [CitedInRankings, ExternalResults, PublicationSample, RemarksService],
})
export class StandingsModule {}
