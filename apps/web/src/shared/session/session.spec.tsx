import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { useSession, useUnknownSession } from '.';

describe('who is at the screen', () => {
  const real = globalThis.fetch;
  afterEach(() => {
    document.cookie = 'tiendo_hint=; max-age=0';
    globalThis.fetch = real;
  });

  function Who() {
    const session = useSession();
    const unknown = useUnknownSession();
    return (
      <p>{session?.user.username ?? (session === null ? 'nobody' : `unknown: ${unknown?.error.message ?? 'asked'}`)}</p>
    );
  }

  function open(isMember: boolean) {
    if (isMember) document.cookie = 'tiendo_hint=1';
    globalThis.fetch = () => Promise.reject(new TypeError('no line'));
    const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
    render(
      <QueryClientProvider client={queries}>
        <Who />
      </QueryClientProvider>,
    );
  }

  it('is not known while the server is away: a member is not shown as signed out', async () => {
    open(true);
    expect(await screen.findByText('unknown: network-failure')).toBeTruthy();
  });

  it('is nobody without a session, server or not', async () => {
    open(false);
    expect(await screen.findByText('nobody')).toBeTruthy();
  });
});
