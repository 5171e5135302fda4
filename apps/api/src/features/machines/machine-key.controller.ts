import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import {
  CodeSchema,
  CreatedMachineKeySchema,
  IdSchema,
  MachineKeyListSchema,
  MachineSchema,
  NewMachineKeySchema,
  ProblemSchema,
} from '@tiendo/contracts';
import { z } from 'zod';
import { AnswerNotKept } from '../../platform/http/index.js';
import { Actor, ActorContext, ForMachines, Machine, type OpenKey, Requires } from '../accounts/index.js';
import { MachineKeyService } from './machine-key.service.js';

const ProvinceParams = z.object({ province: CodeSchema });
const KeyParams = z.object({ province: CodeSchema, keyId: IdSchema });

@ApiTags('machines')
@Controller('provinces/:province/machine-keys')
export class MachineKeyController {
  constructor(private readonly keys: MachineKeyService) {}

  @Get()
  @Requires('user.read')
  @ApiOperation({ summary: 'Keys of other systems: what each reaches, when it was used last, until when it is valid' })
  @ApiOkResponse({ standardSchema: MachineKeyListSchema })
  list(
    @Param({ schema: ProvinceParams }) { province }: z.infer<typeof ProvinceParams>,
    @Actor() actor: ActorContext,
  ): Promise<z.infer<typeof MachineKeyListSchema>> {
    return this.keys.list(actor, province);
  }

  @Post()
  @Requires('user.manage')
  @AnswerNotKept()
  @ApiOperation({
    summary: 'Make a key for another system: plans, indicators, units, last day; its token is told once',
  })
  @ApiCreatedResponse({ standardSchema: CreatedMachineKeySchema })
  @ApiUnprocessableEntityResponse({ standardSchema: ProblemSchema, description: 'What it is to reach is not right' })
  create(
    @Param({ schema: ProvinceParams }) { province }: z.infer<typeof ProvinceParams>,
    @Body({ schema: NewMachineKeySchema }) wanted: z.infer<typeof NewMachineKeySchema>,
    @Actor() actor: ActorContext,
  ): Promise<z.infer<typeof CreatedMachineKeySchema>> {
    return this.keys.create(actor, province, wanted);
  }

  @Delete(':keyId')
  @Requires('user.manage')
  @HttpCode(204)
  @ApiOperation({ summary: 'Revoke a key: it opens nothing more at its next request, and what it sent stays' })
  @ApiNoContentResponse()
  @ApiNotFoundResponse({ standardSchema: ProblemSchema })
  revoke(
    @Param({ schema: KeyParams }) { province, keyId }: z.infer<typeof KeyParams>,
    @Actor() actor: ActorContext,
  ): Promise<void> {
    return this.keys.revoke(actor, province, keyId);
  }
}

@ApiTags('machines')
@Controller('machine')
export class MachineController {
  constructor(private readonly keys: MachineKeyService) {}

  @Get()
  @ForMachines('any')
  @ApiOperation({ summary: 'What the key in the header `Authorization: Bearer …` reaches' })
  @ApiOkResponse({ standardSchema: MachineSchema })
  opened(@Machine() key: OpenKey): Promise<z.infer<typeof MachineSchema>> {
    return this.keys.opened(key);
  }
}
