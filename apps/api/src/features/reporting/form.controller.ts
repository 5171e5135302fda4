import { Body, Controller, Get, Param, Put, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type FormBody, type FormChange, FormChangeSchema, FormSchema } from '@tiendo/contracts';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { etagOf, IfMatch } from '../../platform/http/index.js';
import { Actor, ActorContext, Requires } from '../accounts/index.js';
import { FormService } from './form.service.js';

const PlanParams = z.object({ slug: z.string().max(80) });

@ApiTags('reporting')
@Controller('plans/:slug/form')
export class FormController {
  constructor(private readonly form: FormService) {}

  @Get()
  @Requires('plan.read')
  @ApiOperation({ summary: 'What the plan asks of whom, and what else the owner counts' })
  @ApiOkResponse({ standardSchema: FormSchema })
  async get(
    @Param({ schema: PlanParams }) { slug }: z.infer<typeof PlanParams>,
    @Actor() actor: ActorContext,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return tagged(reply, await this.form.get(actor, slug));
  }

  @Put()
  @Requires('period.write')
  @ApiOperation({ summary: 'Replace the form; lines with figures stay' })
  @ApiOkResponse({ standardSchema: FormSchema })
  async set(
    @Param({ schema: PlanParams }) { slug }: z.infer<typeof PlanParams>,
    @Body({ schema: FormChangeSchema }) change: FormChange,
    @IfMatch() ifMatch: number | null,
    @Actor() actor: ActorContext,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return tagged(reply, await this.form.set(actor, slug, change, ifMatch));
  }
}

function tagged(reply: FastifyReply, form: FormBody): FormBody {
  void reply.header('ETag', etagOf(form.version));
  return form;
}
