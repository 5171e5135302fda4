import { jest } from '@jest/globals';
import { addressOf, api } from './client';
import { ApiProblem, NetworkFailure } from './problem';
import { noteSession, registerSignInDialog } from './sign-in-gate';

const answer = (status: number, body?: unknown, headers: Record<string, string> = {}) => ({
  ok: status < 400,
  status,
  statusText: '',
  headers: new Map(Object.entries({ 'content-type': 'application/problem+json', ...headers })),
  json: () => Promise.resolve(body),
});
const fetchMock = jest.fn<(url: string, init: { headers: Record<string, string> }) => Promise<unknown>>();

const draft = { path: { slug: 'x' }, body: { document: {} } };

describe('the client of the API', () => {
  beforeEach(() => {
    fetchMock.mockReset();
    globalThis.fetch = fetchMock as unknown as typeof fetch;
  });

  it('leaves empty values out of the address and writes the rest safely', () => {
    expect(addressOf('/plans', { query: { q: 'số hóa & 1', state: undefined, limit: 50, cursor: '' } })).toBe(
      '/api/v1/plans?q=s%E1%BB%91%20h%C3%B3a%20%26%201&limit=50',
    );
    expect(addressOf('/plans/{slug}/units/{code}', { path: { slug: 'a/../b', code: 'x?y#z' } })).toBe(
      '/api/v1/plans/a%2F..%2Fb/units/x%3Fy%23z',
    );
  });

  it('gives every answer the type of its path, and takes no other path, value or body', () => {
    const typed = {
      answer: async () => (await api.get('/plans/{slug}/summary', { path: { slug: 'x' } })).targets.percent,
      // @ts-expect-error no such route
      noRoute: () => api.get('/plans/{slug}/sumary', { path: { slug: 'x' } }),
      // @ts-expect-error the route has no such method
      noMethod: () => api.put('/plans/{slug}/summary', { path: { slug: 'x' } }),
      // @ts-expect-error the address lacks its plan
      noValue: () => api.get('/plans/{slug}/summary'),
      // @ts-expect-error it cannot be asked by that
      noQuery: () => api.get('/plans/{slug}/summary', { path: { slug: 'x' }, query: { asof: '2024-12-31' } }),
      // @ts-expect-error a decision has an id
      noBody: () => api.post('/ranking-publications/{id}/publication', { path: { id: 'x' }, body: {} }),
      // @ts-expect-error an answer is not what the caller would like it to be
      noCast: async (): Promise<string> => (await api.get('/plans/{slug}', { path: { slug: 'x' } })).year,
    };
    expect(Object.keys(typed)).toHaveLength(7);
  });

  it('throws the problem with its code and request id, and a failure of the line as one', async () => {
    fetchMock.mockResolvedValueOnce(
      answer(404, { code: 'plan-not-found', title: 'Không tìm thấy', status: 404, requestId: 'r1' }),
    );
    await expect(api.get('/plans/{slug}', { path: { slug: 'x' } })).rejects.toMatchObject({
      code: 'plan-not-found',
      requestId: 'r1',
    });
    fetchMock.mockRejectedValueOnce(new TypeError('failed'));
    await expect(api.get('/plans/{slug}', { path: { slug: 'x' } })).rejects.toBeInstanceOf(NetworkFailure);
  });

  it('sends a write again, with the same key, after signing in again', async () => {
    const stop = registerSignInDialog(() => Promise.resolve(true));
    fetchMock.mockResolvedValueOnce(answer(401, { code: 'sign-in-required', title: '', status: 401, requestId: '' }));
    fetchMock.mockResolvedValueOnce(answer(201, { id: 'e1' }));
    await expect(
      api.post('/plans/{slug}/targets/{code}/status', {
        path: { slug: 'x', code: 'A' },
        body: { status: 'completed', effectiveOn: '2024-12-31' },
      }),
    ).resolves.toEqual({ id: 'e1' });
    const keys = fetchMock.mock.calls.map(([, init]) => init.headers['idempotency-key']);
    expect(keys).toHaveLength(2);
    expect(keys[0]).toBeTruthy();
    expect(keys[0]).toBe(keys[1]);
    stop();
  });

  it('asks who was signed in for a refused read too, and after a no asks no more', async () => {
    const asked = jest.fn(() => Promise.resolve(false));
    const stop = registerSignInDialog(asked);
    fetchMock.mockResolvedValue(answer(401, { code: 'sign-in-required', title: '', status: 401, requestId: '' }));
    noteSession('an');
    await Promise.all([
      expect(api.get('/plans')).rejects.toBeInstanceOf(ApiProblem),
      expect(api.get('/jobs')).rejects.toBeInstanceOf(ApiProblem),
    ]);
    await expect(api.get('/plans')).rejects.toBeInstanceOf(ApiProblem);
    expect(asked).toHaveBeenCalledTimes(1);
    stop();
  });

  it('gives up when the person does not sign in again, and never asks a visitor for a read', async () => {
    const asked = jest.fn(() => Promise.resolve(false));
    const stop = registerSignInDialog(asked);
    fetchMock.mockResolvedValue(answer(401, { code: 'sign-in-required', title: '', status: 401, requestId: '' }));
    await expect(api.get('/plans')).rejects.toBeInstanceOf(ApiProblem);
    expect(asked).not.toHaveBeenCalled();
    await expect(api.put('/plans/{slug}/draft', draft)).rejects.toBeInstanceOf(ApiProblem);
    expect(asked).toHaveBeenCalledTimes(1);
    stop();
  });

  it('sends the version on screen as If-Match', async () => {
    fetchMock.mockResolvedValue(answer(200, {}));
    await api.put('/plans/{slug}/draft', { ...draft, ifMatch: 7 });
    expect(fetchMock.mock.calls[0]?.[1].headers['if-match']).toBe('"7"');
  });
});
