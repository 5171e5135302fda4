import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import {
  CodeSchema,
  IdSchema,
  NewSavedViewSchema,
  ProblemSchema,
  SavedViewChangeSchema,
  SavedViewListSchema,
  SavedViewQuerySchema,
  SavedViewSchema,
} from '@tiendo/contracts';
import { z } from 'zod';
import { Actor, ActorContext, Requires } from '../accounts/index.js';
import { SavedViewService } from './saved-view.service.js';

const ProvinceParams = z.object({ province: CodeSchema });
const ViewParams = z.object({ province: CodeSchema, viewId: IdSchema });

@ApiTags('views')
@Controller('provinces/:province/views')
export class SavedViewController {
  constructor(private readonly views: SavedViewService) {}

  @Get()
  @Requires('plan.read')
  @ApiOperation({ summary: 'Saved views of a screen, or of all: the reader’s own, and those shared in the owner' })
  @ApiOkResponse({ standardSchema: SavedViewListSchema })
  list(
    @Param({ schema: ProvinceParams }) { province }: z.infer<typeof ProvinceParams>,
    @Query({ schema: SavedViewQuerySchema }) { screen }: z.infer<typeof SavedViewQuerySchema>,
    @Actor() actor: ActorContext,
  ) {
    return this.views.list(actor, province, screen);
  }

  @Post()
  @Requires('view.write')
  @ApiOperation({ summary: 'Keep the query of an address under a name; sharing it needs a permission of its own' })
  @ApiCreatedResponse({ standardSchema: SavedViewSchema })
  @ApiConflictResponse({ standardSchema: ProblemSchema, description: 'A view of this name is kept already' })
  create(
    @Param({ schema: ProvinceParams }) { province }: z.infer<typeof ProvinceParams>,
    @Body({ schema: NewSavedViewSchema }) wanted: z.infer<typeof NewSavedViewSchema>,
    @Actor() actor: ActorContext,
  ) {
    return this.views.create(actor, province, wanted);
  }

  @Patch(':viewId')
  @Requires('view.write')
  @ApiOperation({ summary: 'Rename one’s own view, give it another query, share it or take it back' })
  @ApiOkResponse({ standardSchema: SavedViewSchema })
  @ApiNotFoundResponse({ standardSchema: ProblemSchema, description: 'No such view, or somebody else’s' })
  @ApiConflictResponse({ standardSchema: ProblemSchema, description: 'A view of this name is kept already' })
  change(
    @Param({ schema: ViewParams }) { province, viewId }: z.infer<typeof ViewParams>,
    @Body({ schema: SavedViewChangeSchema }) change: z.infer<typeof SavedViewChangeSchema>,
    @Actor() actor: ActorContext,
  ) {
    return this.views.change(actor, province, viewId, change);
  }

  @Delete(':viewId')
  @Requires('view.write')
  @HttpCode(204)
  @ApiOperation({ summary: 'Remove one’s own view; who may share removes shared ones of others too' })
  @ApiNoContentResponse()
  @ApiNotFoundResponse({ standardSchema: ProblemSchema })
  remove(
    @Param({ schema: ViewParams }) { province, viewId }: z.infer<typeof ViewParams>,
    @Actor() actor: ActorContext,
  ): Promise<void> {
    return this.views.remove(actor, province, viewId);
  }
}
