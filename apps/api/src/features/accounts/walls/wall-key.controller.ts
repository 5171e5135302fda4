import { Body, Controller, Delete, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
  ApiUnauthorizedResponse,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import {
  CodeSchema,
  CreatedWallKeySchema,
  IdSchema,
  NewWallKeySchema,
  ProblemSchema,
  WALL_KEY_HEADER,
  type WallBody,
  WallKeyListSchema,
  WallSchema,
} from '@tiendo/contracts';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { AnswerNotKept, ApiProblem } from '../../../platform/http/index.js';
import { Actor, OnWall, Public, Requires } from '../access.js';
import { ActorContext } from '../actor-context.js';
import { wallOf } from './wall-of.js';
import { WallKeyService, wallBody } from './wall-key.service.js';

const ProvinceParams = z.object({ province: CodeSchema });
const KeyParams = z.object({ province: CodeSchema, keyId: IdSchema });

@ApiTags('walls')
@Controller('provinces/:province/wall-keys')
export class WallKeyController {
  constructor(private readonly keys: WallKeyService) {}

  @Get()
  @Requires('user.read')
  @ApiOperation({ summary: 'Keys of screens on walls: what each opens, when it was used last, whether it is revoked' })
  @ApiOkResponse({ standardSchema: WallKeyListSchema })
  list(
    @Param({ schema: ProvinceParams }) { province }: z.infer<typeof ProvinceParams>,
    @Actor() actor: ActorContext,
  ): Promise<z.infer<typeof WallKeyListSchema>> {
    return this.keys.list(actor, province);
  }

  @Post()
  @Requires('user.manage')
  @AnswerNotKept()
  @ApiOperation({ summary: 'Make a key that reads one plan on a wall until it is revoked; its secret is told once' })
  @ApiCreatedResponse({ standardSchema: CreatedWallKeySchema })
  @ApiUnprocessableEntityResponse({ standardSchema: ProblemSchema, description: 'No published plan of this address' })
  create(
    @Param({ schema: ProvinceParams }) { province }: z.infer<typeof ProvinceParams>,
    @Body({ schema: NewWallKeySchema }) wanted: z.infer<typeof NewWallKeySchema>,
    @Actor() actor: ActorContext,
  ): Promise<z.infer<typeof CreatedWallKeySchema>> {
    return this.keys.create(actor, province, wanted);
  }

  @Delete(':keyId')
  @Requires('user.manage')
  @HttpCode(204)
  @ApiOperation({ summary: 'Revoke a key: the screen shows nothing more at its next question' })
  @ApiNoContentResponse()
  @ApiNotFoundResponse({ standardSchema: ProblemSchema })
  revoke(
    @Param({ schema: KeyParams }) { province, keyId }: z.infer<typeof KeyParams>,
    @Actor() actor: ActorContext,
  ): Promise<void> {
    return this.keys.revoke(actor, province, keyId);
  }
}

@ApiTags('walls')
@Controller('wall')
export class WallController {
  @Get()
  @Public()
  @OnWall('itself')
  @ApiOperation({ summary: `What the key in the header ${WALL_KEY_HEADER} opens` })
  @ApiOkResponse({ standardSchema: WallSchema })
  @ApiUnauthorizedResponse({ standardSchema: ProblemSchema, description: 'No key, a wrong one, or a revoked one' })
  opened(@Req() request: FastifyRequest): WallBody {
    const wall = wallOf(request);
    if (!wall) throw new ApiProblem('wall-key-invalid');
    return wallBody(wall);
  }
}
