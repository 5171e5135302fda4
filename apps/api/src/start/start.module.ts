import { Module } from '@nestjs/common';
import { AccountsModule } from '../features/accounts/index.js';
import { OrgModule } from '../features/org/index.js';
import { FirstAdmin } from './first-admin.js';
import { FirstAdminQueries } from './first-admin.queries.js';
import { Housekeeping } from './housekeeping.js';

/** What happens around serving: the first administrator, and tidying up. */
@Module({ imports: [AccountsModule, OrgModule], providers: [FirstAdmin, FirstAdminQueries, Housekeeping] })
export class StartModule {}
