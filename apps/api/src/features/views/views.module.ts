import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { AuditModule } from '../audit/index.js';
import { SavedViewController } from './saved-view.controller.js';
import { SavedViewQueries } from './saved-view.queries.js';
import { SavedViewService } from './saved-view.service.js';

/** Filters, columns and order of lists, kept under names. */
@Module({
  imports: [AccountsModule, AuditModule],
  controllers: [SavedViewController],
  providers: [SavedViewQueries, SavedViewService],
})
export class ViewsModule {}
