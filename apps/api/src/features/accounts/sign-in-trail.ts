import { Injectable, Logger } from '@nestjs/common';
import type { AuditAction } from '@tiendo/contracts';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/index.js';
import { AuditService, eventsSince } from '../audit/index.js';
import { AccountQueries } from './account.queries.js';
import { networkOf } from './network-of.js';

const HOUR_MS = 3_600_000;
/** Addresses are cheap: beyond this many blocked within an hour the trail says no more of them. */
const ADDRESSES_AN_HOUR = 20;

/** Whose password was wrong; the name as it was typed is never kept, it may be a password. */
interface Known {
  readonly id: string;
  readonly username: string;
}

/**
 * Failed sign-ins in the trail. Of an account one event an hour says that there were some, and one that it was blocked; so
 * that nobody who is not signed in makes the trail grow without end. Names that nobody has are not noted.
 */
@Injectable()
export class SignInTrail {
  private readonly logger = new Logger(SignInTrail.name);
  /** The last note: the next one begins after it, so that of many at once the first alone finds nothing noted yet. */
  private last: Promise<void> = Promise.resolve();

  constructor(
    private readonly database: Database,
    private readonly accounts: AccountQueries,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** A wrong password for an account. Nobody waits for it: how long the refusal takes says nothing of the name. */
  refused(account: Known, address: string): void {
    this.note('session.refused', 'user', account.username, { address }, account);
  }

  /** Too many wrong ones: the account (null: the network of the address) is closed for a while. */
  blocked(account: Known | null, address: string, failures: number): void {
    if (account) this.note('session.blocked', 'user', account.username, { address, failures }, account);
    else this.note('session.blocked', 'address', networkOf(address), { failures }, null);
  }

  private note(
    action: AuditAction,
    subjectKind: string,
    subject: string,
    detail: Readonly<Record<string, unknown>>,
    account: Known | null,
  ): void {
    const write = () =>
      this.database.transaction(async (manager) => {
        const since = new Date(this.clock.now().getTime() - HOUR_MS);
        const owners = account
          ? await this.accounts.provincesOf(manager, account.id)
          : await this.accounts.allProvinces(manager);
        for (const provinceId of owners) {
          const noted = await eventsSince(manager, { provinceId, action, subjectKind }, since);
          if (noted.includes(subject) || (account === null && noted.length >= ADDRESSES_AN_HOUR)) continue;
          await this.audit.record(manager, { provinceId, actorId: null, action, subjectKind, subject, detail });
        }
      });
    this.last = this.last
      .then(write)
      .catch((error: unknown) => this.logger.warn(`${action} could not be noted in the trail: ${String(error)}`));
  }
}
