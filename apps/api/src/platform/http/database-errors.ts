import type { ProblemCode } from '@tiendo/contracts';

/** What a broken constraint means to whoever sent the request; by the constraint's name. */
const CONSTRAINTS: Readonly<Record<string, ProblemCode>> = {
  uq_user_account_username: 'username-taken',
  uq_unit_code: 'unit-code-taken',
  uq_plan_slug: 'slug-taken',
  pk_plan_slug: 'slug-taken',
  uq_snapshot_name: 'conflict',
  uq_status_entry_withdraws: 'already-corrected',
  uq_observation_withdraws: 'already-corrected',
  uq_discrepancy_settlement_withdraws: 'settlement-withdrawn',
  uq_issued_headline_withdraws: 'already-corrected',
  uq_membership: 'conflict',
  uq_saved_view_name: 'view-name-taken',
};

/**
 * SQLSTATEs that mean "the database is not there" or "it took too long", not "the request is wrong": connections, lack of
 * resources, shutdown, a statement or an idle transaction ended by its time limit.
 */
const UNAVAILABLE = /^(?:08|53|57P|57014|25P03)/;
/** Somebody else holds what the request needs: lock_timeout, deadlock, serialisation. */
const BUSY = new Set(['55P03', '40P01', '40001']);
/** Nothing can be written: the disk of PostgreSQL or that of the files is full. */
const FULL = new Set(['53100', 'ENOSPC', 'EDQUOT']);
const NETWORK = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'ETIMEDOUT', 'EPIPE']);

function textOf(error: unknown, key: string): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const value: unknown = Reflect.get(error, key);
  return typeof value === 'string' ? value : undefined;
}

/** What the driver says, without a code, when no connection could be had or the one at hand broke. */
const NO_CONNECTION =
  /^(?:timeout exceeded when trying to connect|Connection terminated|Client (?:has encountered a connection error|was closed))/;
/** What TypeORM says when the connection of a transaction broke under it. */
const BROKEN_RUNNER = /^QueryRunner(?:Provider)?AlreadyReleasedError$/;

/** The problem an error of PostgreSQL stands for; null when it is ours to mend. */
export function problemOfDatabaseError(error: unknown): ProblemCode | null {
  const constraint = textOf(error, 'constraint');
  if (constraint && Object.hasOwn(CONSTRAINTS, constraint)) return CONSTRAINTS[constraint] ?? null;
  const code = textOf(error, 'code');
  if (BROKEN_RUNNER.test(textOf(error, 'name') ?? '')) return 'unavailable';
  if (code === undefined) return NO_CONNECTION.test(textOf(error, 'message') ?? '') ? 'unavailable' : null;
  if (FULL.has(code)) return 'storage-full';
  if (BUSY.has(code)) return 'busy';
  return UNAVAILABLE.test(code) || NETWORK.has(code) ? 'unavailable' : null;
}
