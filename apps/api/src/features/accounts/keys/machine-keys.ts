import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Clock } from '../../../platform/clock/clock.js';
import { Allowances, ApiProblem } from '../../../platform/http/index.js';
import type { OpenKey } from './access-key.queries.js';
import { AccessKeys } from './access-keys.js';

/** Keys whose pace is remembered at once, far more than any owner makes. */
const REMEMBERED = 10_000;
const BEARER = /^Bearer +([\w-]+)$/i;
const machines = new WeakMap<object, OpenKey>();

/** The token in the header `Authorization`; null: there is none of this kind. */
export function bearerOf({ headers }: Pick<FastifyRequest, 'headers'>): string | null {
  const { authorization } = headers;
  if (authorization === undefined || !/^Bearer\b/i.test(authorization)) return null;
  return BEARER.exec(authorization)?.[1] ?? '';
}

/** The key of the system that asks. Throws machine-key-invalid where none does. */
export function machineOf(request: FastifyRequest): OpenKey {
  const key = machines.get(request);
  if (!key) throw new ApiProblem('machine-key-invalid');
  return key;
}

/** Lets other systems in by their keys, each at its own pace. */
@Injectable()
export class MachineKeys {
  private readonly pace: Allowances;

  constructor(
    private readonly keys: AccessKeys,
    clock: Clock,
  ) {
    this.pace = new Allowances(clock, REMEMBERED, 'too-many-requests');
  }

  /** Notes whose key asks. Throws machine-key-invalid, machine-key-right where it may not, too-many-requests. */
  async admit(request: FastifyRequest, token: string, right: 'read' | 'write' | 'any' | null): Promise<OpenKey> {
    const key = await this.keys.find('machine', token);
    if (!key) throw new ApiProblem('machine-key-invalid');
    this.pace.take(key.id, key.requestsPerMinute ?? 0);
    const may = right === 'any' || (right === 'read' && key.mayRead) || (right === 'write' && key.mayWrite);
    if (!may) throw new ApiProblem('machine-key-right');
    machines.set(request, key);
    return key;
  }
}
