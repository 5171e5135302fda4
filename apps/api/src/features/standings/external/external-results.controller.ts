import { Controller, Get, Param } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ExternalResultListSchema, ProblemSchema } from '@tiendo/contracts';
import { z } from 'zod';
import { Actor, ActorContext, Public } from '../../accounts/index.js';
import { ExternalResults } from './external-results.js';

const ProvincePath = z.object({ province: z.string().max(80) });

@ApiTags('rankings')
@Controller('provinces/:province/external-results')
export class ExternalResultsController {
  constructor(private readonly results: ExternalResults) {}

  @Get()
  @Public()
  @ApiOperation({
    operationId: 'listExternalResults',
    summary: 'Results that other bodies published about a province, each with its source',
  })
  @ApiOkResponse({ standardSchema: ExternalResultListSchema })
  @ApiNotFoundResponse({ standardSchema: ProblemSchema })
  list(@Param({ schema: ProvincePath }) { province }: z.infer<typeof ProvincePath>, @Actor() actor: ActorContext) {
    return this.results.list(actor, province);
  }
}
