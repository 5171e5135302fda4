import { Injectable } from '@nestjs/common';
import type { AccessKeyKind } from '@tiendo/contracts';
import { Clock } from '../../../platform/clock/clock.js';
import type { Manager } from '../../../platform/database/index.js';
import { ApiProblem } from '../../../platform/http/index.js';
import { AuditService } from '../../audit/index.js';
import type { ActorContext } from '../actor-context.js';
import { AccessKeyQueries, type AccessKeyRow, type NewAccessKey, type OpenKey } from './access-key.queries.js';
import { hashOfToken, newToken } from './key-token.js';

/** `last_used_at` is written at most this often. */
const TOUCH_MS = 60_000;

/** Who makes a key for whom, what it opens, and what the trail says of it. */
export interface KeyToMake {
  readonly actor: ActorContext;
  readonly key: Omit<NewAccessKey, 'tokenHash' | 'tokenStart' | 'createdBy' | 'createdAt'>;
  readonly prefix: '' | `tiendo_${string}_`;
  readonly detail: Readonly<Record<string, unknown>>;
}

/** Kinds whose making and revoking the trail tells of. */
type ToldKind = 'wall' | 'machine';

const EVENTS = {
  wall: { subjectKind: 'wallKey', create: 'wallKey.create', revoke: 'wallKey.revoke' },
  machine: { subjectKind: 'machineKey', create: 'machineKey.create', revoke: 'machineKey.revoke' },
} as const;

/** Keys of who does not sign in: made, found by their token, revoked, each told in the trail. */
@Injectable()
export class AccessKeys {
  constructor(
    private readonly queries: AccessKeyQueries,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** The key in use that a token opens; null where there is none (any more). Notes that it was used. */
  async find(kind: AccessKeyKind, token: string): Promise<OpenKey | null> {
    const hash = hashOfToken(token);
    const now = this.clock.now();
    const key = hash && (await this.queries.open(kind, hash, now));
    if (!key) return null;
    if (now.getTime() - (key.lastUsedAt?.getTime() ?? 0) >= TOUCH_MS) await this.queries.touch(key, now);
    return key;
  }

  list(provinceId: string, kind: AccessKeyKind, manager?: Manager, id?: string): Promise<AccessKeyRow[]> {
    return this.queries.list(provinceId, kind, manager, id);
  }

  /** Makes a key; its token is in this answer only. */
  async create(
    manager: Manager,
    kind: ToldKind,
    { actor, key, prefix, detail }: KeyToMake,
  ): Promise<{ id: string; token: string }> {
    const { token, start } = newToken(prefix);
    const tokenHash = hashOfToken(token);
    if (tokenHash === null) throw new Error('A new token is not one of ours');
    const id = await this.queries.insert(manager, {
      ...key,
      tokenHash,
      tokenStart: start,
      createdBy: actor.userId,
      createdAt: this.clock.now(),
    });
    const { subjectKind, create } = EVENTS[kind];
    await this.audit.record(manager, {
      ...actor.in(key.provinceId),
      action: create,
      subjectKind,
      subject: key.label,
      detail: { id, ...detail },
    });
    return { id, token };
  }

  /** Ends a key at once; a second time changes nothing. Throws not-found. */
  async revoke(manager: Manager, kind: ToldKind, actor: ActorContext, provinceId: string, id: string): Promise<void> {
    const [row] = await this.queries.list(provinceId, kind, manager, id);
    if (!row) throw new ApiProblem('not-found');
    if (!(await this.queries.revoke(manager, provinceId, id, this.clock.now()))) return;
    const { subjectKind, revoke } = EVENTS[kind];
    await this.audit.record(manager, {
      ...actor.in(provinceId),
      action: revoke,
      subjectKind,
      subject: row.label,
      detail: { id },
    });
  }
}
