import { formatFor } from '../format';
import { measureText } from './measure-text';
import { measureMessages } from './messages';

const base = {
  label: 'Hệ thống được phê duyệt cấp độ',
  measureUnit: '%',
  comparator: 'atLeast',
  targetValue: '100',
  targetValueUpper: null,
  numerator: null,
  denominator: null,
  value: null,
  qualifier: 'exact',
  asOf: '2024-12-26',
  horizon: null,
  baseline: null,
  fromUnits: null,
  yearToDate: null,
};
const december = {
  ...{ code: '2025M12', kind: 'month', year: 2025, ordinal: 12, title: null },
  ...{ startsOn: '2025-12-01', endsOn: '2025-12-31' },
};
const say = (over: Partial<typeof base> | object) =>
  measureText({ ...base, ...over }, measureMessages.vi, formatFor('vi'));

it.each([
  [{ numerator: '192', denominator: '299' }, 'thực hiện 192/299 (64,21%), chỉ tiêu ≥ 100%'],
  [
    { numerator: '192', denominator: '299', qualifier: 'atLeast' },
    'thực hiện từ 192/299 (64,21%) trở lên, chỉ tiêu ≥ 100%',
  ],
  [
    { value: '112.8', measureUnit: 'thuê bao/100 dân', targetValue: '90' },
    'thực hiện 112,8 thuê bao/100 dân, chỉ tiêu ≥ 90 thuê bao/100 dân',
  ],
  [{ value: '80', qualifier: 'above' }, 'thực hiện trên 80%, chỉ tiêu ≥ 100%'],
  [{ numerator: '0', denominator: '0' }, 'thực hiện 0/0, chỉ tiêu ≥ 100%'],
  [{ numerator: '299999', denominator: '300000' }, 'thực hiện 299.999/300.000 (99,9997%), chỉ tiêu ≥ 100%'],
  [{}, 'chưa có số liệu, chỉ tiêu ≥ 100%'],
  [
    { baseline: { asOf: '2023-12-31', value: null, numerator: '2', denominator: '11', qualifier: 'exact' } },
    'chưa có số liệu (ngày 31/12/2023: 18,18%), chỉ tiêu ≥ 100%',
  ],
  [
    { numerator: '53', denominator: '54', fromUnits: { period: december, units: 53, of: 54 } },
    'thực hiện 53/54 (98,15%) (tổng hợp từ 53/54 đơn vị, Tháng 12/2025), chỉ tiêu ≥ 100%',
  ],
  [{ value: '45', horizon: 2025 }, 'thực hiện 45%, chỉ tiêu ≥ 100% (2025)'],
  [{ comparator: 'done', targetValue: null }, null],
  [{ comparator: 'between', targetValue: '10' }, null],
  [
    { comparator: 'between', targetValue: '10', targetValueUpper: '12.5', value: '11' },
    'thực hiện 11%, chỉ tiêu 10–12,5%',
  ],
])('%j reads %s', (over, text) => {
  expect(say(over)).toBe(text);
});
