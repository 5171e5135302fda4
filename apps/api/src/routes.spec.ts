import { ROUTES } from '@tiendo/contracts';
import { ROUTED_MODULES } from './app.module.js';
import { routesOf } from './features/accounts/index.js';

interface Shape {
  readonly query?: unknown;
  readonly body?: unknown;
  readonly answer?: unknown;
}

/** `POST /plans/{slug}/snapshots`, as the contracts write it, with what it takes and answers. */
const promised = new Map<string, Shape>(
  Object.entries(ROUTES).flatMap(([path, methods]) =>
    Object.entries(methods as Record<string, Shape>).map(([method, shape]): [string, Shape] => [
      `${method.toUpperCase()} ${path}`,
      shape,
    ]),
  ),
);
const served = new Map<string, Shape>(
  routesOf(ROUTED_MODULES, '').map(({ method, path, schemas }): [string, Shape] => [
    `${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`,
    schemas,
  ]),
);
/** Bytes have no schema on either side. */
const schemaOf = (part: unknown): unknown => (part === 'file' ? undefined : part);

describe('the routes of the contracts', () => {
  it('are those the controllers serve, no more and no fewer', () => {
    expect([...promised.keys()].sort()).toEqual([...served.keys()].sort());
  });

  it.each([...promised.keys()])('%s takes and answers the very schemas its handler names', (route) => {
    const [ours, theirs] = [promised.get(route), served.get(route)];
    for (const part of ['query', 'body', 'answer'] as const) {
      // By identity: two schemas of one shape would go their own ways.
      expect({ part, same: schemaOf(ours?.[part]) === theirs?.[part] }).toEqual({ part, same: true });
    }
  });
});
