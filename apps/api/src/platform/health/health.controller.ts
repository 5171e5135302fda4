import { Controller, Get, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiServiceUnavailableResponse, ApiTags } from '@nestjs/swagger';
import { HealthSchema } from '@tiendo/contracts';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { OpenRoute } from '../http/open-route.js';
import { Database } from '../database/database.js';
import { VERSION } from '../config/version.js';

/** Whether this process can serve: asked by the start command, balancers and monitors. */
@ApiTags('health')
@Controller('health')
export class HealthController {
  constructor(private readonly database: Database) {}

  @Get()
  @OpenRoute('unasked')
  @ApiOperation({ summary: 'Whether the server and its database answer' })
  @ApiOkResponse({ standardSchema: HealthSchema })
  @ApiServiceUnavailableResponse({ standardSchema: HealthSchema, description: 'The database does not answer' })
  async health(@Res({ passthrough: true }) reply: FastifyReply): Promise<z.infer<typeof HealthSchema>> {
    const up = await this.database.isUp();
    void reply.status(up ? 200 : 503).header('Cache-Control', 'no-store');
    return { status: up ? 'ok' : 'degraded', version: VERSION, database: up ? 'ok' : 'down' };
  }
}
