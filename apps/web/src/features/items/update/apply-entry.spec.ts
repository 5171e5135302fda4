import { QueryClient } from '@tanstack/react-query';
import { entry, itemRow } from '../testing/rows';
import { applyEntry, rowAfter } from './apply-entry';

describe('rowAfter', () => {
  const row = itemRow({ code: 'A', status: 'inProgress', statusSince: '2024-12-10' });

  it('takes a statement that holds on the day on screen', () => {
    const next = rowAfter(
      row,
      entry({ id: 'e', status: 'stopped', effectiveOn: '2024-12-20', reason: 'r' }),
      '2024-12-31',
    );
    expect(next).toMatchObject({ status: 'stopped', statusSince: '2024-12-20', reason: 'r', version: 2 });
  });

  it.each([
    ['holds from a later day', entry({ id: 'e', effectiveOn: '2025-01-05' })],
    ['is older than what holds', entry({ id: 'e', effectiveOn: '2024-12-01' })],
    ['is about one executing unit', entry({ id: 'e', unit: { code: 'u', name: 'U', shortName: null, nowName: null } })],
  ])('only takes the version where it %s', (_, statement) => {
    expect(rowAfter(row, statement, '2024-12-31')).toEqual({ ...row, version: 2 });
  });
});

it('shows a statement in live lists and leaves frozen ones alone', () => {
  const client = new QueryClient();
  const page = { pages: [{ items: [itemRow({ code: 'A' })], nextCursor: null, total: 1 }], pageParams: [null] };
  const live = ['items', 'p', 'task', null, null];
  const frozen = ['items', 'p', 'task', '2024-12-31', '2025-01-10T10:00:00Z'];
  client.setQueryData(live, page);
  client.setQueryData(frozen, page);
  applyEntry(client, 'p', 'task', new Map([['A', entry({ id: 'e' })]]), '2024-12-31');
  expect(client.getQueryData(live)).toMatchObject({ pages: [{ items: [{ status: 'completed', version: 2 }] }] });
  expect(client.getQueryData(frozen)).toEqual(page);
});
