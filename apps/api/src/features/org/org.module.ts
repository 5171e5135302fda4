import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { PeopleController } from './people.controller.js';
import { PeopleService } from './people.service.js';
import { ProvinceDirectory } from './province-directory.js';
import { ProvincesController } from './provinces.controller.js';
import { SuccessionHistory } from './succession-history.js';
import { UnitDirectory } from './unit-directory.js';
import { UnitSuccessors } from './unit-successors.js';
import { UnitsController } from './units.controller.js';
import { UnitsService } from './units.service.js';

@Module({
  imports: [AuditModule],
  controllers: [ProvincesController, UnitsController, PeopleController],
  providers: [ProvinceDirectory, UnitDirectory, SuccessionHistory, UnitSuccessors, UnitsService, PeopleService],
  exports: [ProvinceDirectory, UnitDirectory, UnitsService, PeopleService],
})
export class OrgModule {}
