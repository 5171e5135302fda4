import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { DocumentsModule } from '../documents/index.js';
import { OrgModule } from '../org/index.js';
import { PlansModule } from '../plans/index.js';
import { SearchController } from './search.controller.js';
import { SearchService } from './search.service.js';

/** Going to anything by its name: it asks who owns the rows, and keeps nothing of its own. */
@Module({
  imports: [AccountsModule, DocumentsModule, OrgModule, PlansModule],
  controllers: [SearchController],
  providers: [SearchService],
})
export class SearchModule {}
