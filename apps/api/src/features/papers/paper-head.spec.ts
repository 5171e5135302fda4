import { issuerLines } from './paper-head.js';

it.each([
  ['UBND Tỉnh Mẫu', 'Tỉnh Mẫu', ['Ủy ban nhân dân', 'Tỉnh Mẫu']],
  ['UBND tỉnh', 'Quảng Ninh', ['Ủy ban nhân dân', 'tỉnh Quảng Ninh']],
  ['UBND tỉnh', 'Tỉnh Mẫu', ['Ủy ban nhân dân', 'Tỉnh Mẫu']],
  ['Ủy ban nhân dân tỉnh Quảng Ninh', 'Quảng Ninh', ['Ủy ban nhân dân', 'tỉnh Quảng Ninh']],
  ['UBND', 'Quảng Ninh', ['Ủy ban nhân dân']],
  ['Ủy ban Quốc gia về chuyển đổi số', 'Quảng Ninh', ['Ủy ban Quốc gia về chuyển đổi số']],
  ['Tỉnh ủy Quảng Ninh', 'Quảng Ninh', ['Tỉnh ủy Quảng Ninh']],
])('%s in %s is printed as its lines', (issuer, place, lines) => {
  expect(issuerLines(issuer, place)).toEqual(lines);
});
