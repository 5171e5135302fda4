import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AuditModule } from '../audit/index.js';
import { AccountQueries } from './account.queries.js';
import { SignInTrail } from './sign-in-trail.js';
import { AccountService } from './account.service.js';
import { FirstAdmin } from './first-admin.js';
import { FirstAdminQueries } from './first-admin.queries.js';
import { Entrance } from './entrance.js';
import { ProvinceDirectory } from './provinces/province-directory.js';
import { ProvincesController } from './provinces/provinces.controller.js';
import { SampleAccounts } from './sample-accounts.js';
import { SampleAccountQueries } from './sample-accounts.queries.js';
import { SessionController } from './session.controller.js';
import { SessionGuard } from './session.guard.js';
import { SessionQueries } from './session.queries.js';
import { SessionService } from './session.service.js';
import { ThrottleQueries } from './throttle.queries.js';
import { ThrottleService } from './throttle.service.js';
import { WallController, WallKeyController } from './walls/wall-key.controller.js';
import { PlanNames } from './walls/plan-names.js';
import { AccessKeyQueries } from './keys/access-key.queries.js';
import { AccessKeys } from './keys/access-keys.js';
import { MachineKeys } from './keys/machine-keys.js';
import { WallKeyService } from './walls/wall-key.service.js';
import { UnitMembers } from './reporters/unit-members.js';
import { UnitReportersController } from './reporters/unit-reporters.controller.js';
import { UnitReportersService } from './reporters/unit-reporters.service.js';
import { UserController } from './user.controller.js';
import { UserQueries } from './user.queries.js';
import { UserService } from './user.service.js';
import { UserWriter } from './user-writer.js';

@Module({
  imports: [AuditModule],
  controllers: [
    SessionController,
    UserController,
    ProvincesController,
    WallKeyController,
    WallController,
    UnitReportersController,
  ],
  providers: [
    AccountQueries,
    AccountService,
    SignInTrail,
    Entrance,
    FirstAdmin,
    FirstAdminQueries,
    ProvinceDirectory,
    SessionQueries,
    SessionService,
    ThrottleQueries,
    ThrottleService,
    UserQueries,
    UserService,
    UserWriter,
    UnitReportersService,
    UnitMembers,
    PlanNames,
    AccessKeyQueries,
    AccessKeys,
    MachineKeys,
    WallKeyService,
    SampleAccountQueries,
    SampleAccounts,
    { provide: APP_GUARD, useClass: SessionGuard },
  ],
  exports: [
    AccessKeys,
    Entrance,
    FirstAdmin,
    SessionService,
    AccountService,
    ProvinceDirectory,
    SampleAccounts,
    UserService,
    UserWriter,
    UnitMembers,
    PlanNames,
  ],
})
export class AccountsModule {}
