import { jest } from '@jest/globals';
import { QueryClientProvider, useQuery } from '@tanstack/react-query';
import { act, cleanup, render, screen, within } from '@testing-library/react';
import { useState } from 'react';
import { MemoryRouter } from 'react-router';
import { sessionQuery } from '../session';
import { ErrorState } from '../ui';
import { ApiProblem, createQueryClient, recoverByItself } from '.';

const away = (status: number) =>
  new ApiProblem({
    ...{ type: '/problems/unavailable', title: 'Hệ thống tạm thời không phục vụ được', status },
    ...{ code: status === 503 ? 'unavailable' : 'not-found', instance: '/', requestId: 'r' },
  });

describe('an open page', () => {
  let stop: () => void;
  let isUp: boolean;
  let failure: Error;
  let probes: number;
  let asked: number;
  const real = globalThis.fetch;

  beforeEach(() => {
    jest.useFakeTimers();
    [isUp, failure, probes, asked] = [false, away(503), 0, 0];
    globalThis.fetch = (() => {
      probes += 1;
      return isUp ? Promise.resolve({ ok: true }) : Promise.reject(new TypeError('no line'));
    }) as unknown as typeof fetch;
  });
  afterEach(() => {
    stop();
    cleanup();
    jest.useRealTimers();
    globalThis.fetch = real;
  });

  function Page() {
    const [text, setText] = useState('');
    const { data, error } = useQuery({
      queryKey: ['figures'],
      retry: false,
      queryFn: () => {
        asked += 1;
        return isUp ? Promise.resolve('22/30') : Promise.reject(failure);
      },
    });
    return (
      <>
        <input aria-label="Lý do" value={text} onChange={(event) => setText(event.currentTarget.value)} />
        {data ? <p>{data}</p> : error ? <ErrorState error={error} /> : null}
      </>
    );
  }

  async function open() {
    const client = createQueryClient();
    client.setQueryData(sessionQuery.queryKey, null);
    stop = recoverByItself(client);
    const { container } = render(
      <QueryClientProvider client={client}>
        <MemoryRouter>
          <Page />
        </MemoryRouter>
      </QueryClientProvider>,
    );
    await pass(10);
    // The page alone: notices of tests before stand beside it for a while.
    return within(container);
  }
  const pass = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms));

  it('recovers by itself when the server is back, and what was typed stays', async () => {
    const page = await open();
    expect(page.getByRole('alert').textContent).toContain('tạm thời chưa phục vụ được');
    const field = screen.getByLabelText<HTMLInputElement>('Lý do');
    await act(async () => {
      const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
      set?.call(field, 'đang gõ dở');
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await pass(60_000);
    expect(asked).toBe(1);
    isUp = true;
    await pass(45_000);
    expect(screen.getByText('22/30')).toBeTruthy();
    expect(page.queryByRole('alert')).toBeNull();
    expect(field.value).toBe('đang gõ dở');
  });

  it('asks ever more rarely, and at once when the line is back', async () => {
    await open();
    await pass(30_000);
    const early = probes;
    await pass(300_000);
    expect(early).toBeGreaterThanOrEqual(3);
    expect(probes - early).toBeLessThanOrEqual(21);
    isUp = true;
    await act(async () => {
      window.dispatchEvent(new Event('online'));
      await jest.advanceTimersByTimeAsync(0);
    });
    expect(screen.getByText('22/30')).toBeTruthy();
    const settled = probes;
    await pass(120_000);
    expect(probes).toBe(settled);
  });

  it('leaves alone what the server refused', async () => {
    failure = away(404);
    await open();
    await pass(120_000);
    expect([probes, asked]).toEqual([0, 1]);
  });
});
