import type { Overview } from '../../shared/contract-types';
import { listedGroups } from './listed-units';

const unit = (code: string, name: string, kind: string | null) => ({ code, name, kind }) as Overview['units'][number];

it('lists who is never ranked by kind and name, whoever has done most', () => {
  const groups = listedGroups([
    unit('so-y-te', 'Sở Y tế', 'department'),
    unit('vien-thong', 'Viễn thông', 'enterprise'),
    unit('buu-dien', 'Bưu điện tỉnh', 'enterprise'),
    unit('mat-tran', 'Ủy ban MTTQ tỉnh', 'front'),
    unit('thue', 'Cục Thuế', 'centralAgency'),
    unit('ban-tuyen-giao', 'Ban Tuyên giáo', 'partyBody'),
    unit('cac-dia-phuong', 'Các địa phương', 'collective'),
    unit('xa', 'Xã A', 'communeLevel'),
    { ...unit('', '', null), code: null, name: null },
  ]);
  expect(groups.map(({ kind, units }) => [kind, units.map(({ code }) => code)])).toEqual([
    ['centralAgency', ['thue']],
    ['partyBody', ['ban-tuyen-giao']],
    ['front', ['mat-tran']],
    ['enterprise', ['buu-dien', 'vien-thong']],
  ]);
});
