import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { AuditModule } from '../audit/index.js';
import { PlansModule } from '../plans/index.js';
import { ListDirectory } from './list-directory.js';
import { ListsController } from './lists.controller.js';
import { ListsService } from './lists.service.js';

/** Lists that an office sets; what units write in them belongs to their reports. */
@Module({
  imports: [AccountsModule, AuditModule, PlansModule],
  controllers: [ListsController],
  providers: [ListDirectory, ListsService],
  exports: [ListDirectory, ListsService],
})
export class ListsModule {}
