import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  type Amendment,
  AmendmentResultSchema,
  AmendmentSchema,
  NamedItemSchema,
  type NameItem,
  NameItemSchema,
  type NewSnapshot,
  NewSnapshotSchema,
  SnapshotListSchema,
  SnapshotSchema,
} from '@tiendo/contracts';
import { z } from 'zod';
import { IfMatch } from '../../../platform/http/index.js';
import { Actor, ActorContext, Public, Requires } from '../../accounts/index.js';
import { AmendmentsService } from './amendments.service.js';
import { NamingService } from './naming.service.js';
import { SnapshotsService } from '../snapshots/snapshots.service.js';

const PlanParams = z.object({ slug: z.string().max(80) });
const ItemParams = PlanParams.extend({ code: z.string().max(60) });

@ApiTags('planning')
@Controller('plans/:slug')
export class AmendmentsController {
  constructor(
    private readonly amendments: AmendmentsService,
    private readonly naming: NamingService,
    private readonly snapshots: SnapshotsService,
  ) {}

  @Post('amendments')
  @Requires('plan.publish')
  @ApiOperation({ summary: 'Amend a published plan from a day on, by a document' })
  @ApiCreatedResponse({ standardSchema: AmendmentResultSchema })
  amend(
    @Param({ schema: PlanParams }) { slug }: z.infer<typeof PlanParams>,
    @Body({ schema: AmendmentSchema }) amendment: Amendment,
    @Actor() actor: ActorContext,
  ) {
    return this.amendments.amend(actor, slug, amendment);
  }

  @Put('targets/:code/name')
  @Requires('plan.write')
  @ApiOperation({ summary: 'Name a target that its source counts without naming, from the annex' })
  @ApiOkResponse({ standardSchema: NamedItemSchema })
  nameTarget(
    @Param({ schema: ItemParams }) { slug, code }: z.infer<typeof ItemParams>,
    @Body({ schema: NameItemSchema }) name: NameItem,
    @IfMatch() ifMatch: number | null,
    @Actor() actor: ActorContext,
  ) {
    return this.naming.name(actor, slug, { kind: 'target', code }, name, ifMatch);
  }

  @Put('tasks/:code/name')
  @Requires('plan.write')
  @ApiOperation({ summary: 'Name a task that its source counts without naming, from the annex' })
  @ApiOkResponse({ standardSchema: NamedItemSchema })
  nameTask(
    @Param({ schema: ItemParams }) { slug, code }: z.infer<typeof ItemParams>,
    @Body({ schema: NameItemSchema }) name: NameItem,
    @IfMatch() ifMatch: number | null,
    @Actor() actor: ActorContext,
  ) {
    return this.naming.name(actor, slug, { kind: 'task', code }, name, ifMatch);
  }

  @Get('snapshots')
  @Public()
  @ApiOperation({ summary: 'Snapshots of a plan, newest first' })
  @ApiOkResponse({ standardSchema: SnapshotListSchema })
  listSnapshots(@Param({ schema: PlanParams }) { slug }: z.infer<typeof PlanParams>, @Actor() actor: ActorContext) {
    return this.snapshots.list(actor, slug);
  }

  @Post('snapshots')
  @Requires('snapshot.publish')
  @ApiOperation({ summary: 'Publish a snapshot: what is true for a day as it is known now, under a name' })
  @ApiCreatedResponse({ standardSchema: SnapshotSchema })
  publishSnapshot(
    @Param({ schema: PlanParams }) { slug }: z.infer<typeof PlanParams>,
    @Body({ schema: NewSnapshotSchema }) snapshot: NewSnapshot,
    @Actor() actor: ActorContext,
  ) {
    return this.snapshots.publish(actor, slug, snapshot);
  }
}
