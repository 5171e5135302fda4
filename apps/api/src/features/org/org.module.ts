import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { MapsController } from './maps.controller.js';
import { MapsService } from './maps.service.js';
import { PeopleController } from './people.controller.js';
import { PeopleService } from './people.service.js';
import { ProvinceDirectory } from './province-directory.js';
import { ProvincesController } from './provinces.controller.js';
import { SuccessionHistory } from './succession-history.js';
import { SuccessionWriter } from './succession-writer.js';
import { UnitDirectory } from './unit-directory.js';
import { UnitSuccessors } from './unit-successors.js';
import { UnitsChanged } from './units-changed.js';
import { UnitsController } from './units.controller.js';
import { UnitsService } from './units.service.js';

@Module({
  imports: [AuditModule],
  controllers: [ProvincesController, UnitsController, PeopleController, MapsController],
  providers: [
    ProvinceDirectory,
    UnitDirectory,
    SuccessionHistory,
    SuccessionWriter,
    UnitSuccessors,
    UnitsChanged,
    UnitsService,
    PeopleService,
    MapsService,
  ],
  exports: [ProvinceDirectory, UnitDirectory, SuccessionWriter, UnitsChanged, UnitsService, PeopleService],
})
export class OrgModule {}
