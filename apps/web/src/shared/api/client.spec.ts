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

beforeEach(() => {
  fetchMock.mockReset();
  globalThis.fetch = fetchMock as unknown as typeof fetch;
});

it('leaves empty values out of the address and writes the rest safely', () => {
  expect(addressOf('/plans', { q: 'số hóa & 1', asOf: undefined, limit: 50, cursor: '' })).toBe(
    '/api/v1/plans?q=s%E1%BB%91%20h%C3%B3a%20%26%201&limit=50',
  );
});

it('throws the problem with its code and request id, and a failure of the line as one', async () => {
  fetchMock.mockResolvedValueOnce(
    answer(404, { code: 'plan-not-found', title: 'Không tìm thấy', status: 404, requestId: 'r1' }),
  );
  await expect(api.get('/plans/x')).rejects.toMatchObject({ code: 'plan-not-found', requestId: 'r1' });
  fetchMock.mockRejectedValueOnce(new TypeError('failed'));
  await expect(api.get('/plans/x')).rejects.toBeInstanceOf(NetworkFailure);
});

it('sends a write again, with the same key, after signing in again', async () => {
  const stop = registerSignInDialog(() => Promise.resolve(true));
  fetchMock.mockResolvedValueOnce(answer(401, { code: 'sign-in-required', title: '', status: 401, requestId: '' }));
  fetchMock.mockResolvedValueOnce(answer(201, { id: 'e1' }));
  await expect(api.post('/plans/x/targets/A/status', { status: 'completed' })).resolves.toEqual({ id: 'e1' });
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
  noteSession(true);
  await Promise.all([
    expect(api.get('/plans')).rejects.toBeInstanceOf(ApiProblem),
    expect(api.get('/items')).rejects.toBeInstanceOf(ApiProblem),
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
  await expect(api.put('/x', {})).rejects.toBeInstanceOf(ApiProblem);
  expect(asked).toHaveBeenCalledTimes(1);
  stop();
});

it('sends the version on screen as If-Match', async () => {
  fetchMock.mockResolvedValue(answer(200, {}));
  await api.put('/x', {}, { ifMatch: 7 });
  expect(fetchMock.mock.calls[0]?.[1].headers['if-match']).toBe('"7"');
});
