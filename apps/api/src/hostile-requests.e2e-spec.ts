import { ROLES } from '@tiendo/contracts';
import { makeActors, secretsOf } from '../../../tools/hardening/requests/actors.mjs';
import { faultsOf } from '../../../tools/hardening/requests/judge.mjs';
import { askHostilely } from '../../../tools/hardening/requests/walk.mjs';
import { ROUTED_MODULES } from './app.module.js';
import { routesOf } from './features/accounts/index.js';
import { isLetIn } from './permissions-document.js';
import { startTestApp, type TestApp } from './testing/index.js';

const ACCESS = new Map(
  routesOf(ROUTED_MODULES).map(({ method, path, access }) => [
    `${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`,
    access,
  ]),
);
const accessOf = ({ method, path }: { method: string; path: string }, role: string | null) => {
  const access = ACCESS.get(`${method} ${path}`);
  if (!access) throw new Error(`No route is declared for ${method} ${path}`);
  const letIn =
    role === 'without'
      ? access.kind === 'public' || access.kind === 'signedIn'
      : isLetIn(access, role as Parameters<typeof isLetIn>[1]);
  return { letIn, open: access.kind === 'public' };
};

/** The short form of `npm run harden:requests`. */
describe('hostile requests', () => {
  let t: TestApp;
  beforeAll(async () => {
    t = await startTestApp({ template: 'sample', now: '2026-11-30T09:00:00+07:00' });
  });
  afterAll(() => t.close());

  it('to every operation, from every role, are answered without a failure, a leak or a word of the inside', async () => {
    const query = (sql: string, values: readonly unknown[] = []) => t.rows<Record<string, unknown>>(sql, values);
    const found = await askHostilely({
      url: t.url,
      actors: await makeActors(query, ROLES),
      secrets: await secretsOf(query),
      access: accessOf,
      seed: 20241231,
      requests: 600,
    });
    // How long an answer takes on a machine that runs other tests too says nothing.
    expect(found.faults.filter(({ kind }) => kind !== 'slow')).toEqual([]);
    expect(found.requests).toBe(600);
    expect(found.unanswered).toBe(0);
    expect(found.byStatus[200]).toBeGreaterThan(50);
    expect(found.refused.length).toBeLessThan(found.operations);
  });
});

describe('what is judged a fault', () => {
  const operation = {
    method: 'GET',
    path: '/api/v1/plans/{slug}/draft',
    parameters: [],
    bodyType: null,
    body: undefined,
  };
  const by = (place: 'home' | 'elsewhere' | 'nowhere', role: string | null) => ({
    name: 'x',
    role,
    place,
    cookie: null,
  });
  const judged = (
    answer: { status: number; text?: string; ms?: number },
    { actor = by('home', 'editor'), letIn = true } = {},
  ) =>
    faultsOf({
      asked: { operation, actor, method: 'GET', path: '/api/v1/plans/a/draft', headers: {}, body: undefined },
      answer: { type: 'application/json', text: '{}', ms: 1, ...answer },
      letIn,
      open: false,
      secrets: ['Vướng giải phóng mặt bằng'],
    }).map(({ kind }) => kind);

  it.each([
    ['a failure', ['5xx'], { status: 503 }, {}],
    ['a stack', ['inside'], { status: 400, text: 'Error: x\n    at a (/x/y.js:1:2)' }, {}],
    ['words of the database', ['inside'], { status: 409, text: 'violates foreign key constraint "fk_x"' }, {}],
    ['what the table denies', ['leak'], { status: 200 }, { actor: by('home', 'viewer'), letIn: false }],
    ['what belongs to another owner', ['leak'], { status: 200 }, { actor: by('elsewhere', 'admin') }],
    [
      'a reason told to visitors',
      ['leak'],
      { status: 200, text: '"Vướng giải phóng mặt bằng"' },
      { actor: by('nowhere', null), letIn: false },
    ],
    ['three seconds', ['slow'], { status: 200, ms: 3_000 }, {}],
    ['a refusal', [], { status: 403 }, { actor: by('elsewhere', 'admin') }],
    ['an answer', [], { status: 200, text: '"Vướng giải phóng mặt bằng"' }, {}],
  ])('%s', (_, kinds, answer, of) => {
    expect(new Set(judged(answer, of))).toEqual(new Set(kinds));
  });
});
