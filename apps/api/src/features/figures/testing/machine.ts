import type { CreatedMachineKey, MachineFigure, MachineFiguresResult, NewMachineKey } from '@tiendo/contracts';
import type request from 'supertest';
import type { Client, TestApp } from '../../../testing/index.js';
import type { Field } from './field.js';

/** A line as a system sends it, before defaults. */
export type SentFigure = Omit<MachineFigure, 'grade'> & Partial<Pick<MachineFigure, 'grade'>>;

/** A system that holds a key of the field's owner. */
export interface GivenMachine {
  readonly key: CreatedMachineKey['key'];
  readonly secret: string;
  readonly send: (figures: readonly SentFigure[], query?: string) => request.Test;
  readonly get: (path: string) => request.Test;
}

/** An administrator of the field's owner. */
export async function adminOf(t: TestApp, { province }: Field): Promise<Client> {
  return t.as((await t.given.user({ province, role: 'admin' })).username);
}

/** A key that reaches everything of the field, unless told otherwise. */
export async function machineOf(
  t: TestApp,
  field: Field,
  admin: Client,
  wanted: Partial<NewMachineKey> = {},
): Promise<GivenMachine> {
  const { province, plan } = field;
  const body = {
    ...{ label: 'Hệ thống một cửa', mayRead: true, mayWrite: true, plans: [plan.slug], allUnits: true, units: [] },
    ...{ indicators: ['share', 'count', 'running'], expiresOn: '2025-12-31', requestsPerMinute: 6_000 },
    ...wanted,
  };
  const answer = await admin.post(`/provinces/${province.code}/machine-keys`).send(body).expect(201);
  const { key, secret } = answer.body as CreatedMachineKey;
  const authorization = `Bearer ${secret}`;
  return {
    ...{ key, secret },
    send: (figures, query = '') =>
      t.anonymous
        .put(`/provinces/${province.code}/machine-figures${query}`)
        .set('Authorization', authorization)
        .send({ figures }),
    get: (path) => t.anonymous.get(path).set('Authorization', authorization),
  };
}

/** What became of each line: `accepted`, `unchanged`, or why it was refused. */
export const toldOf = ({ lines }: MachineFiguresResult): string[] =>
  lines.map(({ result, reason }) => reason ?? result);
