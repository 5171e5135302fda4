import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query, Req } from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiPreconditionFailedResponse,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import {
  CodeSchema,
  CreatedUsersSchema,
  HandOverSchema,
  NewUsersSchema,
  ProblemSchema,
  ResetLinkSchema,
  UserChangeSchema,
  UsernameSchema,
  UserPageSchema,
  UserQuerySchema,
  UserSchema,
} from '@tiendo/contracts';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Config } from '../../platform/config/config.js';
import { AnswerNotKept, IfMatch } from '../../platform/http/index.js';
import { Actor, Requires } from './access.js';
import { ActorContext } from './actor-context.js';
import { siteOf } from './site-of.js';
import { UserService } from './user.service.js';

const ProvinceParams = z.object({ province: CodeSchema });
const UserParams = z.object({ province: CodeSchema, username: UsernameSchema });
type ProvinceParams = z.infer<typeof ProvinceParams>;
type UserParams = z.infer<typeof UserParams>;

@ApiTags('users')
@Controller('provinces/:province/users')
export class UserController {
  constructor(
    private readonly users: UserService,
    private readonly config: Config,
  ) {}

  @Get()
  @Requires('user.read')
  @ApiOperation({ summary: 'Accounts with a role in this province, by given name; search ignores diacritics' })
  @ApiOkResponse({ standardSchema: UserPageSchema })
  list(
    @Param({ schema: ProvinceParams }) { province }: ProvinceParams,
    @Query({ schema: UserQuerySchema }) query: z.infer<typeof UserQuerySchema>,
    @Actor() actor: ActorContext,
  ): Promise<z.infer<typeof UserPageSchema>> {
    return this.users.list(actor, province, query);
  }

  @Post()
  @Requires('user.manage')
  @AnswerNotKept()
  @ApiOperation({
    summary: 'Create one or many accounts, all or nothing; each gets a one-time link to choose a password',
  })
  @ApiCreatedResponse({ standardSchema: CreatedUsersSchema })
  @ApiConflictResponse({ standardSchema: ProblemSchema, description: 'A user name is taken' })
  @ApiUnprocessableEntityResponse({ standardSchema: ProblemSchema, description: 'A unit is unknown or missing' })
  create(
    @Param({ schema: ProvinceParams }) { province }: ProvinceParams,
    @Body({ schema: NewUsersSchema }) users: z.infer<typeof NewUsersSchema>,
    @Actor() actor: ActorContext,
    @Req() request: FastifyRequest,
  ): Promise<z.infer<typeof CreatedUsersSchema>> {
    return this.users.create(actor, province, users, siteOf(this.config, request));
  }

  @Patch(':username')
  @Requires('user.manage')
  @ApiOperation({ summary: 'Change name or roles, disable or enable' })
  @ApiOkResponse({ standardSchema: UserSchema })
  @ApiNotFoundResponse({ standardSchema: ProblemSchema })
  @ApiPreconditionFailedResponse({
    standardSchema: ProblemSchema,
    description: 'Somebody else has changed the account',
  })
  @ApiUnprocessableEntityResponse({ standardSchema: ProblemSchema, description: 'The last administrator must remain' })
  change(
    @Param({ schema: UserParams }) { province, username }: UserParams,
    @Body({ schema: UserChangeSchema }) change: z.infer<typeof UserChangeSchema>,
    @IfMatch() ifMatch: number | null,
    @Actor() actor: ActorContext,
  ): Promise<z.infer<typeof UserSchema>> {
    return this.users.change(actor, province, username, change, ifMatch);
  }

  @Post(':username/reset-link')
  @Requires('user.manage')
  @AnswerNotKept()
  @ApiOperation({ summary: 'A one-time link with which the person chooses a new password' })
  @ApiCreatedResponse({ standardSchema: ResetLinkSchema })
  resetLink(
    @Param({ schema: UserParams }) { province, username }: UserParams,
    @Actor() actor: ActorContext,
    @Req() request: FastifyRequest,
  ): Promise<z.infer<typeof ResetLinkSchema>> {
    return this.users.resetLink(actor, province, username, siteOf(this.config, request));
  }

  @Post(':username/hand-over')
  @HttpCode(200)
  @Requires('user.manage')
  @ApiOperation({ summary: 'Hand over to a successor, who receives the roles; the leaver is disabled and signed out' })
  @ApiOkResponse({ standardSchema: UserSchema, description: 'The successor' })
  @ApiUnprocessableEntityResponse({
    standardSchema: ProblemSchema,
    description: 'The successor cannot receive the roles',
  })
  handOver(
    @Param({ schema: UserParams }) { province, username }: UserParams,
    @Body({ schema: HandOverSchema }) { successor }: z.infer<typeof HandOverSchema>,
    @Actor() actor: ActorContext,
  ): Promise<z.infer<typeof UserSchema>> {
    return this.users.handOver(actor, province, username, successor);
  }

  @Delete(':username/sessions')
  @Requires('user.manage')
  @HttpCode(204)
  @ApiOperation({ summary: 'Sign the person out everywhere' })
  @ApiNoContentResponse()
  endSessions(
    @Param({ schema: UserParams }) { province, username }: UserParams,
    @Actor() actor: ActorContext,
  ): Promise<void> {
    return this.users.endSessions(actor, province, username);
  }
}
