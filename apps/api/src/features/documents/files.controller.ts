import { Body, Controller, Get, Param, Post, Query, Req, Res, StreamableFile } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import { FileQuerySchema, FileRemovalSchema, NewFileRemovalSchema, StoredFileSchema } from '@tiendo/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { TakesBodyUpTo } from '../../platform/http/body-limits.js';
import { Actor, ActorContext, Requires } from '../accounts/index.js';
import { MEDIA_TYPES } from './inspection/file-type.js';
import { FileRemovalService } from './file-removal.service.js';
import { attachmentHeader, FilesService, MOST_FILE_BYTES } from './files.service.js';

const Province = z.object({ province: z.string().max(80) });
const FileRef = Province.extend({ sha256: z.string().regex(/^[0-9a-f]{64}$/) });

@ApiTags('documents')
@Controller('provinces/:province/files')
export class FilesController {
  constructor(
    private readonly files: FilesService,
    private readonly removals: FileRemovalService,
  ) {}

  @Post()
  @TakesBodyUpTo(MOST_FILE_BYTES)
  @Requires('file.add')
  @ApiOperation({
    summary: 'Upload a file as the raw body, at most 20 MB; files marked MẬT, TỐI MẬT or TUYỆT MẬT are refused',
  })
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiCreatedResponse({ standardSchema: StoredFileSchema })
  keep(
    @Param({ schema: Province }) { province }: z.infer<typeof Province>,
    @Query({ schema: FileQuerySchema }) { name }: z.infer<typeof FileQuerySchema>,
    @Req() request: FastifyRequest,
    @Actor() actor: ActorContext,
  ) {
    return this.files.keep(actor, province, name, request.body);
  }

  @Get(':sha256')
  @Requires('plan.read')
  @ApiOperation({ summary: 'Download a file' })
  @ApiProduces(...Object.values(MEDIA_TYPES))
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async open(
    @Param({ schema: FileRef }) { province, sha256 }: z.infer<typeof FileRef>,
    @Actor() actor: ActorContext,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { file, content } = await this.files.open(actor, province, sha256);
    void reply
      .header('X-Content-Type-Options', 'nosniff')
      .header('Content-Security-Policy', "sandbox; default-src 'none'")
      .header('Cross-Origin-Resource-Policy', 'same-origin')
      .header('Cache-Control', 'private, max-age=86400, immutable');
    return new StreamableFile(content, {
      type: file.mediaType,
      disposition: attachmentHeader(file.fileName),
      length: file.bytes,
    });
  }

  @Get(':sha256/removal')
  @Requires('trail.read')
  @ApiOperation({ summary: 'What stays of a file that was removed at once, and where copies of it may be' })
  @ApiOkResponse({ standardSchema: FileRemovalSchema })
  removal(@Param({ schema: FileRef }) { province, sha256 }: z.infer<typeof FileRef>, @Actor() actor: ActorContext) {
    return this.removals.removal(actor, province, sha256);
  }

  @Post(':sha256/removal')
  @Requires('file.remove')
  @ApiOperation({
    summary: 'Remove the content of a file at once, for example of a secret; its row stays as a tombstone',
  })
  @ApiCreatedResponse({ standardSchema: FileRemovalSchema })
  remove(
    @Param({ schema: FileRef }) { province, sha256 }: z.infer<typeof FileRef>,
    @Body({ schema: NewFileRemovalSchema }) { reason }: z.infer<typeof NewFileRemovalSchema>,
    @Actor() actor: ActorContext,
  ) {
    return this.removals.remove(actor, province, sha256, reason);
  }
}
