import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  type AuditEventPage,
  AuditEventPageSchema,
  type AuditEventQuery,
  AuditEventQuerySchema,
  CodeSchema,
  type ExportNote,
  ExportNoteSchema,
  type TrailState,
  TrailStateSchema,
} from '@tiendo/contracts';
import { z } from 'zod';
import { Actor, ActorContext, Requires } from '../accounts/index.js';
import { TrailService } from './trail.service.js';

const ProvinceParams = z.object({ province: CodeSchema });
type ProvinceParams = z.infer<typeof ProvinceParams>;

@ApiTags('trail')
@Controller('provinces/:province')
export class TrailController {
  constructor(private readonly trail: TrailService) {}

  @Get('audit-events')
  @Requires('trail.read')
  @ApiOperation({ summary: 'Who did what and when, the newest first; search ignores diacritics' })
  @ApiOkResponse({ standardSchema: AuditEventPageSchema })
  list(
    @Param({ schema: ProvinceParams }) { province }: ProvinceParams,
    @Query({ schema: AuditEventQuerySchema }) query: AuditEventQuery,
    @Actor() actor: ActorContext,
  ): Promise<AuditEventPage> {
    return this.trail.list(actor, province, query);
  }

  @Get('trail')
  @Requires('trail.read')
  @ApiOperation({ summary: 'Whether the last check found the trail whole, and when its head was exported last' })
  @ApiOkResponse({ standardSchema: TrailStateSchema })
  state(
    @Param({ schema: ProvinceParams }) { province }: ProvinceParams,
    @Actor() actor: ActorContext,
  ): Promise<TrailState> {
    return this.trail.state(actor, province);
  }

  @Post('exports')
  @HttpCode(204)
  @Requires('plan.read')
  @ApiOperation({ summary: 'Note that a table was saved as a file; the browser writes it from what it was answered' })
  @ApiNoContentResponse()
  noteExport(
    @Param({ schema: ProvinceParams }) { province }: ProvinceParams,
    @Body({ schema: ExportNoteSchema }) note: ExportNote,
    @Actor() actor: ActorContext,
  ): Promise<void> {
    return this.trail.noteExport(actor, province, note);
  }
}
