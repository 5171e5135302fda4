import { Body, Controller, Delete, Get, HttpCode, Post, Put, Req, Res } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
  ApiTooManyRequestsResponse,
  ApiUnauthorizedResponse,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import {
  ChangePasswordSchema,
  type DeviceAccounts,
  DeviceAccountsSchema,
  ProblemSchema,
  ResetPasswordSchema,
  type Session,
  SessionSchema,
  type SignInHelp,
  SignInHelpSchema,
  SignInSchema,
} from '@tiendo/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { Config, isLoopback } from '../../platform/config/config.js';
import { AnswerNotKept, ApiProblem } from '../../platform/http/index.js';
import { Actor, Public, SignedIn, WithOneTimePassword } from './access.js';
import { AccountService, type SignedIn as SignedInNow, type SignInFrom } from './account.service.js';
import { ActorContext } from './actor-context.js';
import { ProvinceDirectory } from './provinces/province-directory.js';
import {
  clearSessionCookie,
  readDeviceCookie,
  readSessionCookie,
  writeDeviceCookie,
  writeSessionCookie,
} from './session-cookie.js';
import { sessionBody, SessionService } from './session.service.js';

@ApiTags('session')
@Controller()
export class SessionController {
  constructor(
    private readonly accounts: AccountService,
    private readonly sessions: SessionService,
    private readonly provinces: ProvinceDirectory,
    private readonly config: Config,
  ) {}

  @Post('session')
  @WithOneTimePassword()
  @Public()
  @AnswerNotKept()
  @ApiOperation({ summary: 'Sign in: a cookie with a fresh session' })
  @ApiCreatedResponse({ standardSchema: SessionSchema })
  @ApiUnauthorizedResponse({ standardSchema: ProblemSchema, description: 'User name or password is not right' })
  @ApiTooManyRequestsResponse({ standardSchema: ProblemSchema, description: 'Too many failures; see Retry-After' })
  async signIn(
    @Body({ schema: SignInSchema }) { username, password }: z.infer<typeof SignInSchema>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Session> {
    this.requireSafeConnection(request);
    const signedIn = await this.accounts.signIn(username, password, this.from(request));
    const session = await this.sessions.find(signedIn.token);
    if (!session) throw new ApiProblem('wrong-credentials');
    this.keep(reply, signedIn);
    return sessionBody(session);
  }

  @Get('session')
  @WithOneTimePassword()
  @SignedIn()
  @ApiOperation({ summary: 'Who is signed in, in which roles, and what that allows' })
  @ApiOkResponse({ standardSchema: SessionSchema })
  async current(@Req() request: FastifyRequest): Promise<Session> {
    const token = readSessionCookie(this.config, request);
    const session = token === null ? null : await this.sessions.find(token);
    if (!session) throw new ApiProblem('sign-in-required');
    return sessionBody(session);
  }

  @Get('session/help')
  @Public()
  @ApiOperation({ summary: 'Whose installation this is, and whom to ask about accounts' })
  @ApiOkResponse({ standardSchema: SignInHelpSchema })
  async help(@Actor() actor: ActorContext): Promise<SignInHelp> {
    const owners = await this.provinces.visibleTo(actor);
    const { agency, help } = this.config;
    return { owners: owners.map(({ name }) => name), agency, help };
  }

  @Get('session/device')
  @WithOneTimePassword()
  @Public()
  @ApiOperation({
    summary: 'Who of those who signed in with this browser is disabled: it keeps nothing of them any more',
  })
  @ApiOkResponse({ standardSchema: DeviceAccountsSchema })
  async device(@Req() request: FastifyRequest): Promise<DeviceAccounts> {
    return { disabled: await this.accounts.disabledOn(readDeviceCookie(this.config, request)) };
  }

  @Delete('session')
  @WithOneTimePassword()
  @SignedIn()
  @HttpCode(204)
  @ApiOperation({ summary: 'Sign out' })
  @ApiNoContentResponse()
  async signOut(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    const token = readSessionCookie(this.config, request);
    if (token !== null) await this.accounts.signOut(token);
    clearSessionCookie(this.config, reply);
  }

  @Put('session/password')
  @WithOneTimePassword()
  @SignedIn()
  @AnswerNotKept()
  @HttpCode(204)
  @ApiOperation({ summary: "Change one's own password; other sessions end, this one goes on under a new cookie" })
  @ApiNoContentResponse()
  @ApiUnprocessableEntityResponse({ standardSchema: ProblemSchema, description: 'Wrong current password, or too weak' })
  async changePassword(
    @Body({ schema: ChangePasswordSchema }) body: z.infer<typeof ChangePasswordSchema>,
    @Actor() actor: ActorContext,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    if (actor.userId === null) throw new ApiProblem('sign-in-required');
    const { currentPassword, newPassword } = body;
    this.keep(
      reply,
      await this.accounts.changePassword(actor.userId, currentPassword, newPassword, this.from(request)),
    );
  }

  @Post('password-reset')
  @WithOneTimePassword()
  @Public()
  @AnswerNotKept()
  @HttpCode(204)
  @ApiOperation({ summary: 'Choose a password with a one-time link' })
  @ApiNoContentResponse()
  async resetPassword(
    @Body({ schema: ResetPasswordSchema }) { token, newPassword }: z.infer<typeof ResetPasswordSchema>,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    this.requireSafeConnection(request);
    await this.accounts.resetPassword(token, newPassword);
  }

  private from(request: FastifyRequest): SignInFrom {
    return {
      address: request.ip,
      userAgent: request.headers['user-agent'] ?? null,
      previousToken: readSessionCookie(this.config, request),
      deviceMarks: readDeviceCookie(this.config, request),
    };
  }

  private keep(reply: FastifyReply, { token, expiresAt, deviceMarks }: SignedInNow): void {
    writeSessionCookie(this.config, reply, token, expiresAt);
    writeDeviceCookie(this.config, reply, deviceMarks);
  }

  /** A password crosses the wire in the clear only on this machine, or where the operator said so. */
  private requireSafeConnection(request: FastifyRequest): void {
    if (this.config.secure || this.config.allowInsecureHttp || isLoopback(request.hostname)) return;
    throw new ApiProblem('insecure-http', {
      detail: {
        vi: 'Quản trị hệ thống cần đặt PUBLIC_URL=https://… hoặc, nếu chấp nhận rủi ro, ALLOW_INSECURE_HTTP=1',
        en: 'The operator sets PUBLIC_URL=https://… or, to accept the risk, ALLOW_INSECURE_HTTP=1',
      },
    });
  }
}
