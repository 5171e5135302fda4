import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { AuditModule } from '../audit/index.js';
import { DocumentsModule } from '../documents/index.js';
import { BoundaryWriter } from './maps/boundary-writer.js';
import { MapsController } from './maps/maps.controller.js';
import { MapsService } from './maps/maps.service.js';
import { RememberedNamesController } from './names/remembered-names.controller.js';
import { RememberedNamesService } from './names/remembered-names.service.js';
import { PeopleController } from './people/people.controller.js';
import { PeopleService } from './people/people.service.js';
import { CitedInActs } from './successions/cited-in-acts.js';
import { SuccessionHistory } from './successions/succession-history.js';
import { SuccessionsController } from './successions/successions.controller.js';
import { SuccessionsService } from './successions/successions.service.js';
import { SuccessionWriter } from './successions/succession-writer.js';
import { UnitDirectory } from './units/unit-directory.js';
import { UnitSuccessors } from './successions/unit-successors.js';
import { UnitsController } from './units/units.controller.js';
import { UnitsService } from './units/units.service.js';

@Module({
  imports: [AccountsModule, AuditModule, DocumentsModule],
  controllers: [SuccessionsController, UnitsController, RememberedNamesController, PeopleController, MapsController],
  providers: [
    UnitDirectory,
    CitedInActs,
    SuccessionHistory,
    SuccessionWriter,
    SuccessionsService,
    UnitSuccessors,
    UnitsService,
    RememberedNamesService,
    PeopleService,
    BoundaryWriter,
    MapsService,
  ],
  exports: [BoundaryWriter, CitedInActs, UnitDirectory, SuccessionWriter, UnitsService, PeopleService],
})
export class OrgModule {}
