import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { renderHook } from '@testing-library/react';
import type { Unit } from '@tiendo/contracts';
import type { ReactNode } from 'react';
import { unitsQuery } from './units';
import { useUnitOptions } from './use-unit-options';

const unit = (code: string, name: string, validTo: string | null = null, otherNames: string[] = []) =>
  ({ code, name, shortName: null, otherNames, validTo }) as unknown as Unit;

const UNITS = [
  unit('huyen-dam-ha', 'Huyện Đầm Hà', '2025-06-30'),
  unit('so-noi-vu', 'Sở Nội vụ'),
  unit('xa-dam-ha', 'Xã Đầm Hà', null, ['Thị trấn Đầm Hà']),
];

function options(offered?: Parameters<typeof useUnitOptions>[1]) {
  const queries = new QueryClient();
  queries.setQueryData(unitsQuery('mau').queryKey, UNITS);
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={queries}>{children}</QueryClientProvider>
  );
  return renderHook(() => useUnitOptions('mau', offered), { wrapper }).result.current;
}

it('offers units in official order, those that have ended last and marked with their day', () => {
  expect(options().data.map(({ label }) => label)).toEqual([
    'Sở Nội vụ',
    'Xã Đầm Hà',
    expect.stringMatching(/^Huyện Đầm Hà.*30\/6\/2025/),
  ]);
});

it('leaves one out, puts those not written down behind, and finds by former names without diacritics', () => {
  const { data, filter } = options({ except: 'so-noi-vu', extra: [{ code: 'moi', name: 'Xã Mới' }] });
  expect(data.map(({ value }) => value)).toEqual(['xa-dam-ha', 'huyen-dam-ha', 'moi']);
  const found = (search: string) =>
    filter({ options: data, search, limit: 50 }).map((one) => 'value' in one && one.value);
  expect(found('thi tran dam')).toEqual(['xa-dam-ha']);
  expect(found('moi')).toEqual(['moi']);
});
