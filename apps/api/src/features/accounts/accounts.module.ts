import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AuditModule } from '../audit/index.js';
import { AccountQueries } from './account.queries.js';
import { AccountService } from './account.service.js';
import { SessionController } from './session.controller.js';
import { SessionGuard } from './session.guard.js';
import { SessionQueries } from './session.queries.js';
import { SessionService } from './session.service.js';
import { ThrottleQueries } from './throttle.queries.js';
import { ThrottleService } from './throttle.service.js';

@Module({
  imports: [AuditModule],
  controllers: [SessionController],
  providers: [
    AccountQueries,
    AccountService,
    SessionQueries,
    SessionService,
    ThrottleQueries,
    ThrottleService,
    { provide: APP_GUARD, useClass: SessionGuard },
  ],
  exports: [SessionService, AccountService],
})
export class AccountsModule {}
