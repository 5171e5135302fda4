import { nameOn, unitNameKey } from './index.js';

describe('names', () => {
  const damHa = { code: 'DAM-HA', names: [{ name: 'huyện Đầm Hà' }, { name: 'Đàm Hà', isAlias: true }] };
  const haLong = {
    code: 'HA-LONG',
    names: [
      { name: 'thị xã Hồng Gai', to: '1993-12-26' },
      { name: 'thành phố Hạ Long', from: '1993-12-27', to: '2025-06-30' },
    ],
  };

  it('hold for their days', () => {
    expect(['1990-01-01', '2024-01-01', '2025-07-01'].map((day) => nameOn(haLong, day))).toEqual([
      'thị xã Hồng Gai',
      'thành phố Hạ Long',
      null,
    ]);
    expect(nameOn(damHa, '2025-01-01')).toBe('huyện Đầm Hà');
    expect([unitNameKey('UBND thị xã Đông Triều'), unitNameKey('Xã')]).toEqual(['dong trieu', 'xa']);
  });
});
