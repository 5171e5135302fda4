import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AuditModule } from '../audit/index.js';
import { SessionGuard } from './session.guard.js';
import { SessionQueries } from './session.queries.js';
import { SessionService } from './session.service.js';

@Module({
  imports: [AuditModule],
  controllers: [],
  providers: [SessionQueries, SessionService, { provide: APP_GUARD, useClass: SessionGuard }],
  exports: [SessionService],
})
export class AccountsModule {}
