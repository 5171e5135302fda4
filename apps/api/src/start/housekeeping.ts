import { Injectable, Logger } from '@nestjs/common';
import { Cron, CronExpression } from '@nestjs/schedule';
import { AccountService, SessionService } from '../features/accounts/index.js';
import { exclusively } from '../platform/database/exclusively.js';
import { Database } from '../platform/database/index.js';
import { IdempotencyQueries } from '../platform/http/idempotency.queries.js';

/** Removes what has expired: sessions, throttles, links, kept answers. Once an hour, however many replicas there are. */
@Injectable()
export class Housekeeping {
  private readonly logger = new Logger(Housekeeping.name);

  constructor(
    private readonly database: Database,
    private readonly sessions: SessionService,
    private readonly accounts: AccountService,
    private readonly idempotency: IdempotencyQueries,
  ) {}

  @Cron(CronExpression.EVERY_HOUR)
  async hourly(): Promise<void> {
    try {
      await exclusively(this.database, 'housekeeping', () => this.tidy());
    } catch (error) {
      this.logger.warn(`Tidying up failed and is tried again in an hour: ${String(error)}`);
    }
  }

  /** Removes what has expired by now. */
  async tidy(): Promise<void> {
    await this.sessions.purge();
    await this.accounts.purge();
    await this.idempotency.purge();
  }
}
