import { Controller, Get, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiServiceUnavailableResponse, ApiTags } from '@nestjs/swagger';
import { HealthSchema, LivenessSchema } from '@tiendo/contracts';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { VERSION } from '../config/version.js';
import { DatabaseProbe } from '../database/database-probe.js';
import { OpenRoute } from '../http/open-route.js';
import { DiskSpace } from './disk-space.js';

type Health = z.infer<typeof HealthSchema>;

/** Three questions: does the process live, can it answer, can it also write. Asked by commands, balancers, monitors. */
@ApiTags('health')
@Controller('health')
export class HealthController {
  constructor(
    private readonly probe: DatabaseProbe,
    private readonly disk: DiskSpace,
  ) {}

  @Get()
  @OpenRoute('unasked')
  @ApiOperation({ summary: 'Whether everything works: the server, its database, and room to write. For monitors' })
  @ApiOkResponse({ standardSchema: HealthSchema })
  @ApiServiceUnavailableResponse({ standardSchema: HealthSchema, description: 'What is amiss stands in the answer' })
  async health(@Res({ passthrough: true }) reply: FastifyReply): Promise<Health> {
    const health = await this.look();
    void reply.status(health.status === 'ok' ? 200 : 503).header('Cache-Control', 'no-store');
    return health;
  }

  @Get('live')
  @OpenRoute('unasked')
  @ApiOperation({ summary: 'Whether the process answers at all: a no is a reason to start it again' })
  @ApiOkResponse({ standardSchema: LivenessSchema })
  live(@Res({ passthrough: true }) reply: FastifyReply): z.infer<typeof LivenessSchema> {
    void reply.header('Cache-Control', 'no-store');
    return { status: 'ok', version: VERSION };
  }

  @Get('ready')
  @OpenRoute('unasked')
  @ApiOperation({ summary: 'Whether to send visitors here: the database answers. For balancers' })
  @ApiOkResponse({ standardSchema: HealthSchema })
  @ApiServiceUnavailableResponse({ standardSchema: HealthSchema, description: 'The database does not answer' })
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<Health> {
    const health = await this.look();
    void reply.status(health.database === 'ok' ? 200 : 503).header('Cache-Control', 'no-store');
    return health;
  }

  private async look(): Promise<Health> {
    const [up, full] = await Promise.all([this.probe.isUp(), this.disk.isFull()]);
    return {
      status: up && !full ? 'ok' : 'degraded',
      version: VERSION,
      database: up ? 'ok' : 'down',
      storage: full ? 'full' : 'ok',
    };
  }
}
