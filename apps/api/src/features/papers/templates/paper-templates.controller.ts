import { Body, Controller, Get, Headers, Param, Post, Put, Res, type StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import {
  CheckedTemplateSchema,
  type NewTemplateVersion,
  NewTemplateVersionSchema,
  PaperKindSchema,
  PaperTemplateListSchema,
  PaperTemplateSchema,
  type TemplateChoice,
  TemplateChoiceSchema,
  TemplateFieldListSchema,
} from '@tiendo/contracts';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { languageOf } from '../../../platform/http/index.js';
import { Actor, ActorContext, Requires } from '../../accounts/index.js';
import { DOCX, fileOf } from '../paper-file.js';
import { PaperTemplatesService } from './paper-templates.service.js';

const OfProvince = z.object({ province: z.string().max(80) });
const OfKind = OfProvince.extend({ kind: PaperKindSchema });
const OfVersion = OfKind.extend({ version: z.coerce.number().int().min(1).max(32_000) });
type OfKind = z.infer<typeof OfKind>;
type OfVersion = z.infer<typeof OfVersion>;
const FILE = { schema: { type: 'string', format: 'binary' } } as const;

@ApiTags('papers')
@Controller('provinces/:province/paper-templates')
export class PaperTemplatesController {
  constructor(private readonly templates: PaperTemplatesService) {}

  @Get()
  @Requires('request.read')
  @ApiOperation({ operationId: 'listPaperTemplates', summary: 'Templates of the papers of an owner, kind by kind' })
  @ApiOkResponse({ standardSchema: PaperTemplateListSchema })
  list(@Param({ schema: OfProvince }) { province }: z.infer<typeof OfProvince>, @Actor() actor: ActorContext) {
    return this.templates.list(actor, province);
  }

  @Get(':kind')
  @Requires('request.read')
  @ApiOperation({
    operationId: 'getPaperTemplate',
    summary: 'The template of a kind of paper: versions, and who chose which',
  })
  @ApiOkResponse({ standardSchema: PaperTemplateSchema })
  get(@Param({ schema: OfKind }) { province, kind }: OfKind, @Actor() actor: ActorContext) {
    return this.templates.get(actor, province, kind);
  }

  @Get(':kind/fields')
  @Requires('request.read')
  @ApiOperation({
    operationId: 'listTemplateFields',
    summary: 'What templates of a kind can say: fields by name, with what they print',
  })
  @ApiOkResponse({ standardSchema: TemplateFieldListSchema })
  fields(
    @Param({ schema: OfKind }) { province, kind }: OfKind,
    @Actor() actor: ActorContext,
    @Headers('accept-language') language: string | undefined,
  ) {
    return this.templates.fields(actor, province, kind, languageOf(language));
  }

  @Get(':kind/built-in')
  @Requires('request.read')
  @ApiOperation({
    operationId: 'getBuiltInTemplate',
    summary: 'The built-in template of a kind of paper, to be edited in Word',
  })
  @ApiProduces(DOCX)
  @ApiOkResponse(FILE)
  async builtIn(
    @Param({ schema: OfKind }) { province, kind }: OfKind,
    @Actor() actor: ActorContext,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return fileOf(reply, await this.templates.builtIn(actor, province, kind));
  }

  @Get(':kind/built-in/preview')
  @Requires('request.read')
  @ApiOperation({ operationId: 'previewBuiltInTemplate', summary: 'What the built-in template prints, with examples' })
  @ApiProduces(DOCX)
  @ApiOkResponse(FILE)
  async builtInPreview(
    @Param({ schema: OfKind }) { province, kind }: OfKind,
    @Actor() actor: ActorContext,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return fileOf(reply, await this.templates.builtInPreview(actor, province, kind));
  }

  @Post(':kind/versions')
  @Requires('org.write')
  @ApiOperation({
    operationId: 'addTemplateVersion',
    summary: 'Add an uploaded Word file as the next version of a template; the answer says what is found in it',
  })
  @ApiCreatedResponse({ standardSchema: CheckedTemplateSchema })
  add(
    @Param({ schema: OfKind }) { province, kind }: OfKind,
    @Body({ schema: NewTemplateVersionSchema }) { fileId }: NewTemplateVersion,
    @Actor() actor: ActorContext,
  ) {
    return this.templates.add(actor, province, kind, fileId);
  }

  @Get(':kind/versions/:version')
  @Requires('request.read')
  @ApiOperation({ operationId: 'getTemplateVersion', summary: 'A version of a template, with what is found in it' })
  @ApiOkResponse({ standardSchema: CheckedTemplateSchema })
  version(@Param({ schema: OfVersion }) { province, kind, version }: OfVersion, @Actor() actor: ActorContext) {
    return this.templates.version(actor, province, kind, version);
  }

  @Get(':kind/versions/:version/preview')
  @Requires('request.read')
  @ApiOperation({
    operationId: 'previewTemplateVersion',
    summary: 'What a version of a template prints, with examples',
  })
  @ApiProduces(DOCX)
  @ApiOkResponse(FILE)
  async preview(
    @Param({ schema: OfVersion }) { province, kind, version }: OfVersion,
    @Actor() actor: ActorContext,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return fileOf(reply, await this.templates.preview(actor, province, kind, version));
  }

  @Put(':kind/choice')
  @Requires('org.write')
  @ApiOperation({
    operationId: 'chooseTemplate',
    summary: 'Print papers of a kind from a version from now on; null goes back to the built-in template',
  })
  @ApiOkResponse({ standardSchema: PaperTemplateSchema })
  choose(
    @Param({ schema: OfKind }) { province, kind }: OfKind,
    @Body({ schema: TemplateChoiceSchema }) { version }: TemplateChoice,
    @Actor() actor: ActorContext,
  ) {
    return this.templates.choose(actor, province, kind, version);
  }
}
