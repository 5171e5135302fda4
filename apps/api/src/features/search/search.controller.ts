import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { SearchFoundSchema, type SearchQuery, SearchQuerySchema } from '@tiendo/contracts';
import { Actor, ActorContext, Public } from '../accounts/index.js';
import { SearchService } from './search.service.js';

@ApiTags('figures')
@Controller('search')
export class SearchController {
  constructor(private readonly search: SearchService) {}

  @Get()
  @Public()
  @ApiOperation({
    summary: 'Items, units and documents by words of their names, without diacritics; at most eight of each',
    description: 'Who is not signed in finds items of open plans; no units and no documents.',
  })
  @ApiOkResponse({ standardSchema: SearchFoundSchema })
  find(@Query({ schema: SearchQuerySchema }) { q }: SearchQuery, @Actor() actor: ActorContext) {
    return this.search.find(actor, q);
  }
}
