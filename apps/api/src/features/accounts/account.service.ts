import { Injectable } from '@nestjs/common';
import type { AuditAction } from '@tiendo/contracts';
import { createHash, randomBytes } from 'node:crypto';
import { Clock } from '../../platform/clock/clock.js';
import { Database, type Manager } from '../../platform/database/index.js';
import { ApiProblem } from '../../platform/http/index.js';
import { AuditService } from '../audit/index.js';
import { AccountQueries, type AccountRow } from './account.queries.js';
import { knownDevice, namedOnDevice, rememberDevice } from './device-mark.js';
import { hashPassword, passwordFits, requirePasswordRules } from './password.js';
import { SignInTrail } from './sign-in-trail.js';
import { SessionService } from './session.service.js';
import { changersCounters, devicesCounters, strangersCounters, ThrottleService } from './throttle.service.js';

/** A link is handed over in person or by message within days, then it is worthless. */
const RESET_LINK_HOURS = 72;

export interface SignInFrom {
  readonly address: string;
  readonly userAgent: string | null;
  readonly previousToken: string | null;
  /** What the browser keeps of those who signed in with it. */
  readonly deviceMarks: string | null;
}

/** What the browser is given at a sign-in. */
export interface SignedIn {
  readonly token: string;
  readonly expiresAt: Date;
  readonly deviceMarks: string;
}

/** Signing in and out, and one's own password. */
@Injectable()
export class AccountService {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountQueries,
    private readonly sessions: SessionService,
    private readonly throttle: ThrottleService,
    private readonly signIns: SignInTrail,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** A session under a new id. Wrong name, wrong password and a disabled account give one and the same answer. */
  async signIn(username: string, password: string, from: SignInFrom): Promise<SignedIn> {
    const name = username.normalize('NFC').trim().toLowerCase();
    const named = await this.accounts.findByUsername(name);
    const device = named && knownDevice(from.deviceMarks, named);
    const counters = named && device ? devicesCounters(named.id, device) : strangersCounters(name, from.address);
    const account = await this.throttle.guarded(
      counters,
      async () => {
        const fits = await passwordFits(named?.passwordHash ?? null, password);
        return named && fits && !named.disabled ? named : null;
      },
      (counter) => {
        const isOfAddress = counter.subject.startsWith('address:');
        if (isOfAddress || named) this.signIns.blocked(isOfAddress ? null : named, from.address, counter.rule.failures);
      },
    );
    if (!account) {
      if (named) this.signIns.refused(named, from.address);
      throw new ApiProblem('wrong-credentials');
    }
    return this.database.transaction(async (manager) => {
      const session = await this.sessions.start(manager, account.id, from);
      await this.accounts.noteSignIn(manager, account.id, this.clock.now());
      await this.trail(manager, account.id, account, 'session.start', { address: from.address });
      return { ...session, deviceMarks: rememberDevice(from.deviceMarks, account) };
    });
  }

  /** Names of those who signed in with this device and are disabled by now: what it keeps of them is to go. */
  async disabledOn(deviceMarks: string | null): Promise<string[]> {
    const disabled: string[] = [];
    for (const id of namedOnDevice(deviceMarks)) {
      const account = await this.accounts.findById(id);
      if (account?.disabled && knownDevice(deviceMarks, account) !== null) disabled.push(account.username);
    }
    return disabled;
  }

  async signOut(token: string): Promise<void> {
    await this.database.transaction((manager) => this.sessions.end(manager, token));
  }

  /** Every session of the person ends; the one at hand goes on under a new id. */
  async changePassword(userId: string, current: string, wanted: string, from: SignInFrom): Promise<SignedIn> {
    const account = await this.accounts.findById(userId);
    if (!account) throw new ApiProblem('sign-in-required');
    const right = await this.throttle.guarded(changersCounters(userId), async () =>
      (await passwordFits(account.passwordHash, current)) ? account : null,
    );
    if (!right) {
      throw new ApiProblem('wrong-password', {
        errors: [
          {
            pointer: '/currentPassword',
            detail: { vi: 'Mật khẩu hiện tại không đúng', en: 'The current password is not right' },
          },
        ],
      });
    }
    await requireNewPassword(account, wanted);
    const passwordHash = await hashPassword(wanted);
    return this.database.transaction(async (manager) => {
      await this.accounts.setPassword(manager, userId, passwordHash, false);
      await this.sessions.endAll(manager, userId);
      const session = await this.sessions.start(manager, userId, { ...from, previousToken: null });
      await this.trail(manager, userId, account, 'password.change');
      return { ...session, deviceMarks: rememberDevice(from.deviceMarks, { ...account, passwordHash }) };
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
      await requireNewPassword(account, wanted);
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

  /** Links made for this user work no longer. */
  async endResets(manager: Manager, userId: string): Promise<void> {
    await this.accounts.deleteResets(manager, userId);
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
    action: AuditAction,
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

/** Throws password-too-weak: a rule of passwords is broken, or it is the one there was (a one-time password, kept). */
async function requireNewPassword(account: AccountRow, wanted: string): Promise<void> {
  requirePasswordRules(account.username, wanted, '/newPassword');
  if (!(await passwordFits(account.passwordHash, wanted))) return;
  throw new ApiProblem('password-too-weak', {
    errors: [
      {
        pointer: '/newPassword',
        detail: { vi: 'Cần khác mật khẩu đang dùng', en: 'It must differ from the password in use' },
      },
    ],
  });
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
