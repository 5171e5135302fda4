import { Module } from '@nestjs/common';
import { AccountsModule } from '../features/accounts/index.js';
import { FiguresModule } from '../features/figures/index.js';
import { OrgModule } from '../features/org/index.js';
import { PlansModule } from '../features/plans/index.js';
import { StatementsModule } from '../features/statements/index.js';
import { Housekeeping } from './housekeeping.js';
import { VerifyJob } from './verify-job.js';

/** What happens around serving: the first administrator, tidying up, the nightly verification. */
@Module({
  imports: [AccountsModule, FiguresModule, OrgModule, PlansModule, StatementsModule],
  providers: [Housekeeping, VerifyJob],
})
export class StartModule {}
