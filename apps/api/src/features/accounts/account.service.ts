import { Injectable } from '@nestjs/common';
import { createHash, randomBytes } from 'node:crypto';
import { Clock } from '../../platform/clock/clock.js';
import { Database, type Manager } from '../../platform/database/index.js';
import { ApiProblem } from '../../platform/http/index.js';
import { AuditService } from '../audit/index.js';
import { AccountQueries } from './account.queries.js';
import { hashPassword, passwordFits, requirePasswordRules } from './password.js';
import { SessionService } from './session.service.js';
import { ThrottleService } from './throttle.service.js';

/** A link is handed over in person or by message within days, then it is worthless. */
const RESET_LINK_HOURS = 72;

export interface SignInFrom {
  readonly address: string;
  readonly userAgent: string | null;
  readonly previousToken: string | null;
}

/** Signing in and out, and one's own password. */
@Injectable()
export class AccountService {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountQueries,
    private readonly sessions: SessionService,
    private readonly throttle: ThrottleService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** A session under a new id. Wrong name, wrong password and a disabled account give one and the same answer. */
  async signIn(username: string, password: string, from: SignInFrom): Promise<{ token: string; expiresAt: Date }> {
    const name = username.normalize('NFC').trim().toLowerCase();
    await this.throttle.attempt(name, from.address);
    const account = await this.accounts.findByUsername(name);
    const fits = await passwordFits(account?.passwordHash ?? null, password);
    if (!account || !fits || account.disabled) throw new ApiProblem('wrong-credentials');
    await this.throttle.succeeded(name, from.address);
    return this.database.transaction(async (manager) => {
      const session = await this.sessions.start(manager, account.id, from);
      await this.accounts.noteSignIn(manager, account.id, this.clock.now());
      await this.trail(manager, account.id, account, 'session.start', { address: from.address });
      return session;
    });
  }

  async signOut(token: string): Promise<void> {
    await this.database.transaction((manager) => this.sessions.end(manager, token));
  }

  /** The session at hand goes on, all others of the same person end. */
  async changePassword(userId: string, current: string, wanted: string, token: string | null): Promise<void> {
    const account = await this.accounts.findById(userId);
    if (!account) throw new ApiProblem('sign-in-required');
    await this.throttle.attempt(account.username, `password-change:${userId}`);
    if (!(await passwordFits(account.passwordHash, current))) {
      throw new ApiProblem('wrong-password', {
        errors: [
          {
            pointer: '/currentPassword',
            detail: { vi: 'Mật khẩu hiện tại không đúng', en: 'The current password is not right' },
          },
        ],
      });
    }
    await this.throttle.succeeded(account.username, `password-change:${userId}`);
    requirePasswordRules(account.username, wanted, '/newPassword');
    const passwordHash = await hashPassword(wanted);
    await this.database.transaction(async (manager) => {
      await this.accounts.setPassword(manager, userId, passwordHash, false);
      await this.sessions.endAll(manager, userId, token);
      await this.trail(manager, userId, account, 'password.change');
    });
  }

  /** A one-time link for this user; only its hash is kept. */
  async createResetToken(
    manager: Manager,
    userId: string,
    createdBy: string | null,
  ): Promise<{ token: string; expiresAt: Date }> {
    const token = randomBytes(32).toString('base64url');
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + RESET_LINK_HOURS * 3_600_000);
    await this.accounts.insertReset(manager, { tokenHash: hashOf(token), userId, createdBy, now, expiresAt });
    return { token, expiresAt };
  }

  /** Whoever opens the link first chooses the password; all sessions of the account end. */
  async resetPassword(token: string, wanted: string): Promise<void> {
    await this.database.transaction(async (manager) => {
      const account = await this.accounts.useReset(manager, hashOf(token), this.clock.now());
      if (!account) throw new ApiProblem('reset-link-invalid');
      requirePasswordRules(account.username, wanted, '/newPassword');
      await this.accounts.setPassword(manager, account.id, await hashPassword(wanted), false);
      await this.sessions.endAll(manager, account.id);
      await this.trail(manager, account.id, account, 'password.reset');
    });
  }

  /** Sets a password without knowing the old one, for the command line; all sessions end. Returns false without such a user. */
  async setPassword(username: string, password: string, mustChange: boolean): Promise<boolean> {
    const account = await this.accounts.findByUsername(username);
    if (!account) return false;
    requirePasswordRules(account.username, password, '/newPassword');
    const passwordHash = await hashPassword(password);
    await this.database.transaction(async (manager) => {
      await this.accounts.setPassword(manager, account.id, passwordHash, mustChange);
      await this.sessions.endAll(manager, account.id);
      await this.trail(manager, null, account, 'password.resetByCommand');
    });
    return true;
  }

  /** Removes expired links and throttles. */
  async purge(): Promise<void> {
    await this.accounts.purgeResets(this.clock.now());
    await this.throttle.purge();
  }

  private async trail(
    manager: Manager,
    actorId: string | null,
    account: { id: string; username: string },
    action: string,
    detail: Readonly<Record<string, unknown>> = {},
  ): Promise<void> {
    const provinces = await this.accounts.provincesOf(manager, account.id);
    await this.audit.recordMany(
      manager,
      provinces.map((provinceId) => ({
        provinceId,
        actorId,
        action,
        subjectKind: 'user',
        subject: account.username,
        detail,
      })),
    );
  }
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
