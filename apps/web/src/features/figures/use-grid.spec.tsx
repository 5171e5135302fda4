import { jest } from '@jest/globals';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { renderHook, waitFor } from '@testing-library/react';
import type { Block, FigureGrid } from '@tiendo/contracts';
import type { ReactNode } from 'react';
import { grid } from './testing/grid';
import { useGrid } from './use-grid';

const json = (body: unknown): Response =>
  ({
    ...{ ok: true, status: 200, statusText: '', json: () => Promise.resolve(body) },
    headers: { get: (name: string) => (name === 'content-type' ? 'application/json' : null) },
  }) as unknown as Response;

/** The server of a period whose districts have ended: it opens on communes and offers nothing else. */
async function opened(block: Block | null, blocks: readonly Block[]): Promise<FigureGrid | undefined> {
  globalThis.fetch = jest.fn((input: string | URL | Request) => {
    const asked = new URL(
      typeof input === 'object' && 'url' in input ? input.url : input,
      'http://localhost',
    ).searchParams.get('block') as Block | null;
    const shown = asked ?? blocks[0] ?? 'districts';
    return Promise.resolve(
      json({ ...grid(), block: shown, blocks, units: blocks.includes(shown) ? grid().units : [] }),
    );
  });
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  );
  const { result } = renderHook(() => useGrid('p', '2025M12', { block, parent: null }), { wrapper });
  await waitFor(() => expect(result.current.data).toBeDefined());
  return result.current.data;
}

it.each<[Block | null, readonly Block[], Block]>([
  [null, ['communes', 'departments'], 'communes'],
  ['departments', ['communes', 'departments'], 'departments'],
  ['districts', ['communes', 'departments'], 'communes'],
  ['districts', [], 'districts'],
])('asked for %s where %j have units, the grid stands on %s', async (block, blocks, expected) => {
  expect((await opened(block, blocks))?.block).toBe(expected);
});
