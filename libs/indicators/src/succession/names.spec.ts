import { unitNameKey } from './index.js';

it('leave out the kind of unit before a name', () => {
  expect([unitNameKey('UBND thị xã Đông Triều'), unitNameKey('Xã')]).toEqual(['dong trieu', 'xa']);
});
