import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { JobListSchema, JobNameSchema, JobRunSchema } from '@tiendo/contracts';
import { z } from 'zod';
import { Actor, ActorContext, Requires } from '../../accounts/index.js';
import { JobsService } from './jobs.service.js';

const JobParams = z.object({ job: JobNameSchema });

@ApiTags('jobs')
@Controller('jobs')
export class JobsController {
  constructor(private readonly jobs: JobsService) {}

  @Get()
  @Requires('job.read')
  @ApiOperation({ summary: 'What the application does by itself, when next, and how the last runs ended' })
  @ApiOkResponse({ standardSchema: JobListSchema })
  list(@Actor() actor: ActorContext) {
    return this.jobs.list(actor);
  }

  @Post(':job/run')
  @HttpCode(200)
  @Requires('job.run')
  @ApiOperation({ summary: 'Run a job now; 409 while it is running' })
  @ApiOkResponse({ standardSchema: JobRunSchema })
  run(@Param({ schema: JobParams }) { job }: z.infer<typeof JobParams>, @Actor() actor: ActorContext) {
    return this.jobs.run(actor, job);
  }
}
