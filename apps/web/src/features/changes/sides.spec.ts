import { parseKinds, parseSides } from './sides';

const SNAPSHOT = '7c957d44-8a78-4646-b41a-e9385421b950';
const MOMENT = '2025-01-10T10:00:00+07:00';

it.each([
  ['', {}],
  ['tu=2024-11-30&den=2024-12-31', { from: '2024-11-30', to: '2024-12-31' }],
  [`tu=${SNAPSHOT}`, { from: SNAPSHOT }],
  [`tu=2024-11-30&tu-biet-den=${encodeURIComponent(MOMENT)}`, { from: '2024-11-30', fromKnownAt: MOMENT }],
  [`tu=${SNAPSHOT}&tu-biet-den=${encodeURIComponent(MOMENT)}`, { from: SNAPSHOT }],
  ['tu=2024-02-30&den=hôm-nay&den-biet-den=mai', {}],
])('reads the sides off ?%s', (search, sides) => {
  const parsed = parseSides(new URLSearchParams(search));
  expect(Object.fromEntries(Object.entries(parsed).filter(([, value]) => value !== undefined))).toEqual(sides);
});

it('reads the kinds', () => {
  expect(parseKinds(new URLSearchParams('loai=stopped,,turned,stopped'))).toEqual(['stopped', 'turned']);
});
