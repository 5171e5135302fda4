import { Controller, Get, Param, Res, type StreamableFile } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { GuideListSchema, GuideSchema, ProblemSchema } from '@tiendo/contracts';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Public } from '../accounts/index.js';
import { DOCX, fileOf } from '../papers/index.js';
import { GuidesService } from './guides.service.js';

const GuidePath = z.object({ slug: z.string().max(80) });
type OfGuide = z.infer<typeof GuidePath>;

@ApiTags('guides')
@Controller('guides')
export class GuidesController {
  constructor(private readonly guides: GuidesService) {}

  @Get()
  @Public()
  @ApiOperation({ operationId: 'listGuides', summary: 'Guides by role, in Vietnamese' })
  @ApiOkResponse({ standardSchema: GuideListSchema })
  list() {
    return this.guides.list();
  }

  @Get(':slug')
  @Public()
  @ApiOperation({ operationId: 'getGuide', summary: 'One guide; labels of screens stand in double brackets' })
  @ApiOkResponse({ standardSchema: GuideSchema })
  @ApiNotFoundResponse({ standardSchema: ProblemSchema })
  find(@Param({ schema: GuidePath }) { slug }: OfGuide) {
    return this.guides.find(slug);
  }

  @Get(':slug/document.docx')
  @Public()
  @ApiOperation({ operationId: 'getGuideDocument', summary: 'One guide as a Word document with its pictures' })
  @ApiProduces(DOCX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @ApiNotFoundResponse({ standardSchema: ProblemSchema })
  async document(
    @Param({ schema: GuidePath }) { slug }: OfGuide,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return fileOf(reply, await this.guides.document(slug));
  }
}
